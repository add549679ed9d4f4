//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex09_hunt;
mod ex10_columns;
