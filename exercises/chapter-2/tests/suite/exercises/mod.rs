//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex06_boxed_array;
mod ex07_raw_array;
mod ledger;
