//! Chapter 3: open-addressing hash maps. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex01_probe;
pub mod ex02_grow;
pub mod ex03_tombstones;
pub mod ex04_shift;
pub mod ex05_robin_hood;
pub mod ex06_dense;
pub mod ex07_tags;
pub mod ex08_groups;
pub mod ex09_slots;
pub mod ex10_batch;
pub mod ex11_collide;
pub mod ex12_tally;
// Given to exercise 3.11: shown on the page, and not to be edited.
#[path = "given/fx.rs"]
pub mod fx;
pub mod mix;
