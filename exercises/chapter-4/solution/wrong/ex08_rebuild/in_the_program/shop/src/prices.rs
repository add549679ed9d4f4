//! What everything costs. This file changes every day.

use money::Cents;

/// What an item costs today; `None` if it is not sold.
pub fn price_of(item: &str) -> Option<Cents> {
    match item {
        "chair" => Some(Cents(4500)),
        "table" => Some(Cents(12000)),
        _ => None,
    }
}
