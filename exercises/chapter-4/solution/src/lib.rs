//! Reference answers to chapter 4. The chapter's own suite runs against them.

pub mod ex00_warm_up;
pub mod ex01_split;
pub mod ex02_cycle;
pub mod ex03_members;
pub mod ex04_additive;
pub mod ex05_patch;
pub mod ex06_one_version;
pub mod ex07_vendored;
pub mod ex08_rebuild;
