//! Reference answers to chapter 2. The chapter's own suite runs against them.

pub mod ex00_warm_up;
pub mod ex06_boxed_array;
pub mod ex07_raw_array;
