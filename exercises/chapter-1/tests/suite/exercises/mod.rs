//! The tests of the exercises. The solution's crate runs the same files.

mod ex00_warm_up;
mod ex01_score;
mod ex02_window_max;
mod ex03_longest;
mod ex04_signature;
mod ex05_slice_view;
mod ex06_split_at;
mod ex07_pair_mut;
mod ex08_chunk_by;
mod ex09_rotate;
