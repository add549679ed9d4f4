//! What closes a necklace.

/// A string between two halves of a clasp.
pub fn close(string: &str) -> String {
    format!("<{string}>")
}
