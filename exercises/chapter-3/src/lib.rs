//! Chapter 3: open-addressing hash maps. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex03_tombstones;
pub mod ex04_shift;
pub mod ex07_tags;
pub mod ex08_groups;
pub mod ex09_slots;
pub mod mix;
