//! Takes the money, and says so.

pub fn sell(items: &[&str]) -> String {
    match cart::total(items, prices::price_of) {
        Some(total) => mail::letter(total),
        None => "We do not sell that.".to_string(),
    }
}
