//! Inks.

/// An ink of one colour.
pub struct Ink(pub &'static str);
