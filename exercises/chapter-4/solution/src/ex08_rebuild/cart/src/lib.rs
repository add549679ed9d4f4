//! What somebody wants to buy.

use money::Cents;

/// The sum; `None` if one of the items has no price.
pub fn total(
    items: &[&str],
    price: impl Fn(&str) -> Option<Cents>,
) -> Option<Cents> {
    let mut sum = 0;
    for item in items {
        sum += price(item)?.0;
    }
    Some(Cents(sum))
}
