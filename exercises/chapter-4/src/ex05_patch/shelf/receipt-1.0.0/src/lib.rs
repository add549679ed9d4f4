//! Lines of a receipt.

/// A line: what for, and how much.
pub fn line(what: &str, cents: i64) -> String {
    format!("{what}: {}", money::signed(cents))
}
