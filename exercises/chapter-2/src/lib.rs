//! Chapter 2: growth and small vectors. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex06_boxed_array;
pub mod ex07_raw_array;
