//! What both sides agree on.

/// Someone who wants to be told.
pub trait Notice {
    fn tell(&mut self, text: &str);
}
