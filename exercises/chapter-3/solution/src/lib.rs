//! Reference answers to chapter 3. The chapter's own suite runs against them.

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

// What the chapter gives to its exercises.
#[path = "../../src/given/fx.rs"]
pub mod fx;
#[path = "../../src/mix.rs"]
pub mod mix;
