//! Chapter 2: growth and small vectors. Each `exNN_…` is one exercise; edit its file.

pub mod ex00_warm_up;
pub mod ex08_choose_inline;
pub mod ex09_small_vector;
