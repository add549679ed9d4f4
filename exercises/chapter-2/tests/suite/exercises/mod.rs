//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex01_places;
mod ex02_requests;
mod ex03_copies;
mod ex04_stack;
mod ex05_echo;
mod ex06_boxed_array;
mod ex07_raw_array;
mod ex08_choose_inline;
mod ex09_small_vector;
mod ex10_dedup;
mod ledger;
