//! Chapter 2: growth and small vectors. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex01_places;
pub mod ex02_requests;
pub mod ex03_copies;
pub mod ex04_stack;
pub mod ex05_echo;
pub mod ex06_boxed_array;
pub mod ex07_raw_array;
pub mod ex08_choose_inline;
pub mod ex09_small_vector;
pub mod ex10_dedup;
