//! What several tests need. Each needs a part of it.

#![allow(dead_code)]

pub mod names;
pub mod random;
pub mod writer;
