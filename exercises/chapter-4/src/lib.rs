//! Chapter 4: packages, workspaces and path dependencies. Each `exNN_…` is one
//! exercise. Most answers are a `Cargo.toml` in the folder of the same name.

pub mod ex00_warm_up;
pub mod ex01_split;
pub mod ex02_cycle;
pub mod ex03_members;
pub mod ex04_additive;
pub mod ex05_patch;
pub mod ex06_one_version;
pub mod ex07_vendored;
pub mod ex08_rebuild;
