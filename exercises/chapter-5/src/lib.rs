//! Chapter 5: CPU profiling. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex03_flat;
pub mod ex07_gate;
// Given to the exercises: shown on the pages, and not to be edited.
#[path = "given/sample.rs"]
pub mod sample;
