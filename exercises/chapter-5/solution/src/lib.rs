//! Reference answers to chapter 5. The chapter's own suite runs against them.

pub mod ex00_warm_up;
pub mod ex09_hunt;
pub mod ex10_columns;

// What the chapter gives to its exercises.
#[path = "../../src/given/column.rs"]
pub mod column;
#[path = "../../src/given/order.rs"]
pub mod order;
#[path = "../../src/given/sample.rs"]
pub mod sample;
