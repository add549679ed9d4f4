//! What everything costs. This file changes every day.

/// What an item costs today; `None` if it is not sold.
pub fn price_of(item: &str) -> Option<u64> {
    match item {
        "chair" => Some(4500),
        "table" => Some(12000),
        _ => None,
    }
}
