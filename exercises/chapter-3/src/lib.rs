//! Chapter 3: open-addressing hash maps. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex01_probe;
pub mod ex02_grow;
pub mod ex03_tombstones;
pub mod ex10_batch;
pub mod mix;
