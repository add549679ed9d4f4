//! Reference answers to chapter 3. The chapter's own suite runs against them.

pub mod ex00_warm_up;
pub mod ex03_tombstones;
pub mod ex04_shift;
pub mod ex07_tags;
pub mod ex08_groups;
pub mod ex09_slots;
