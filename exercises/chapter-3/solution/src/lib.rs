//! Reference answers to chapter 3. The chapter's own suite runs against them.

pub mod ex00_warm_up;
pub mod ex03_tombstones;
pub mod ex04_shift;
pub mod ex05_robin_hood;
pub mod ex06_dense;
