//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex01_probe;
mod ex02_grow;
mod ex03_tombstones;
mod ex04_shift;
mod ex05_robin_hood;
mod ex06_dense;
mod ex07_tags;
mod ex08_groups;
mod ex09_slots;
mod ex10_batch;
mod ex11_collide;
mod ex12_tally;
mod ledger;
mod model;
