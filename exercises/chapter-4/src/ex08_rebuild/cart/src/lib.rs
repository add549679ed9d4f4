//! What somebody wants to buy.

use money::{Cents, price_of};

/// The sum; `None` if one of the items is not sold.
pub fn total(items: &[&str]) -> Option<Cents> {
    let mut sum = 0;
    for item in items {
        sum += price_of(item)?.0;
    }
    Some(Cents(sum))
}
