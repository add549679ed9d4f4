//! What several tests need.

pub mod random;
pub mod writer;
