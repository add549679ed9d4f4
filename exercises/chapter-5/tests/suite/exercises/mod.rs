//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex03_flat;
mod ex07_gate;
