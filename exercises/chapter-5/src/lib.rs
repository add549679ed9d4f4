//! Chapter 5: CPU profiling. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex01_kept;
pub mod ex02_honest;
pub mod ex03_flat;
pub mod ex04_top;
pub mod ex05_edges;
pub mod ex06_varint;
pub mod ex07_gate;
pub mod ex08_base;
pub mod ex09_hunt;
pub mod ex10_columns;
// Given to the exercises: shown on the pages, and not to be edited.
#[path = "given/barrier.rs"]
pub mod barrier;
#[path = "given/clock.rs"]
pub mod clock;
#[path = "given/column.rs"]
pub mod column;
#[path = "given/order.rs"]
pub mod order;
#[path = "given/sample.rs"]
pub mod sample;
