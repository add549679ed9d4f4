//! Amounts of money in cents: our fork, in which -5 cents are `-0.05`.

/// The amount in euros.
pub fn euros(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.abs();
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

/// The amount in euros, always with its sign.
pub fn signed(cents: i64) -> String {
    let sign = if cents < 0 { "" } else { "+" };
    format!("{sign}{}", euros(cents))
}

/// A part of the amount.
pub fn rounded(cents: i64, part: i64) -> i64 {
    cents / part
}
