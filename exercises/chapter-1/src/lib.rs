//! Chapter 1: arrays, slices and `Vec`. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex01_score;
pub mod ex02_window_max;
pub mod ex03_longest;
pub mod ex04_signature;
pub mod ex05_slice_view;
pub mod ex06_split_at;
pub mod ex07_pair_mut;
pub mod ex08_chunk_by;
pub mod ex09_rotate;
