//! Frames for text.

/// The text between two bars.
pub fn framed(text: &str) -> String {
    format!("| {text} |")
}
