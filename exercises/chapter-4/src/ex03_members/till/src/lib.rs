//! The till.

/// The price of all of them. What is not in stock costs nothing.
pub fn to_pay(names: &[&str]) -> u32 {
    names.iter().filter_map(|name| stock::price(name)).sum()
}

#[test]
fn what_is_missing_costs_nothing() {
    assert_eq!(to_pay(&["apple", "pear"]), 3);
}
