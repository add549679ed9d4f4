//! Amounts of money in cents. This version writes -5 cents as `0.-5`.

/// The amount in euros.
pub fn euros(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// The amount in euros, always with its sign.
#[cfg(feature = "signs")]
pub fn signed(cents: i64) -> String {
    let sign = if cents < 0 { "" } else { "+" };
    format!("{sign}{}", euros(cents))
}

/// A part of the amount.
pub fn rounded(cents: i64, part: i64) -> i64 {
    cents / part
}
