//! Reference answers to chapter 5. The chapter's own suite runs against them.

pub mod ex00_warm_up;
pub mod ex03_flat;
pub mod ex07_gate;

// What the chapter gives to its exercises.
#[path = "../../src/given/sample.rs"]
pub mod sample;
