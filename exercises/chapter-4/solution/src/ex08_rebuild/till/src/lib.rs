//! Takes the money, and says so.

use money::Cents;

pub fn sell(items: &[&str], price: impl Fn(&str) -> Option<Cents>) -> String {
    match cart::total(items, price) {
        Some(total) => mail::letter(total),
        None => "We do not sell that.".to_string(),
    }
}
