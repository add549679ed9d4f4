//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex03_tombstones;
mod ex04_shift;
mod ex07_tags;
mod ex08_groups;
mod ex09_slots;
mod ledger;
mod model;
