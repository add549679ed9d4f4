//! Stands for a crate of other people.

pub struct Ink;

pub const VERSION: &str = "1.2.0";
