//! Colours, for terminals.

/// The text in green.
pub fn green(text: &str) -> String {
    format!("\u{1b}[32m{text}\u{1b}[0m")
}
