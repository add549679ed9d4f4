//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex04_top;
mod ex05_edges;
