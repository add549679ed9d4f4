//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex01_split;
mod ex02_cycle;
mod ex03_members;
mod ex04_additive;
mod ex05_patch;
mod ex06_one_version;
mod ex07_vendored;
mod ex08_rebuild;
