//! What is in stock, and what it costs.

/// The price of one; `None` if there is none.
pub fn price(name: &str) -> Option<u32> {
    match name {
        "apple" => Some(3),
        "plum" => Some(1),
        _ => None,
    }
}

#[test]
fn an_apple_has_a_price() {
    assert_eq!(price("apple"), Some(3));
}
