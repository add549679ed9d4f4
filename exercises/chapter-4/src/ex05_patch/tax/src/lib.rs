//! The tax: a fifth.

/// The tax on so many cents.
pub fn of(cents: i64) -> i64 {
    money::rounded(cents, 5)
}
