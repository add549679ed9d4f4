//! Our copy of `unicase`: it knows that ß is written SS.

/// The text without the difference of case.
pub fn fold(text: &str) -> String {
    text.to_lowercase().replace('ß', "ss")
}
