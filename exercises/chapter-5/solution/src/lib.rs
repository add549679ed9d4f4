//! Reference answers to chapter 5. The chapter's own suite runs against them.

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

// What the chapter gives to its exercises.
#[path = "../../src/given/barrier.rs"]
pub mod barrier;
#[path = "../../src/given/clock.rs"]
pub mod clock;
#[path = "../../src/given/column.rs"]
pub mod column;
#[path = "../../src/given/order.rs"]
pub mod order;
#[path = "../../src/given/sample.rs"]
pub mod sample;
