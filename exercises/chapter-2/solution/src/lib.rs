//! Reference answers to chapter 2. The chapter's own suite runs against them.

pub mod ex00_warm_up;
pub mod ex08_choose_inline;
pub mod ex09_small_vector;
