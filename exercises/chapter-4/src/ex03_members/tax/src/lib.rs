//! The tax. No other package uses it yet.

/// The tax in a price, seven in a hundred.
pub fn tax(price: u32) -> u32 {
    price * 7 / 107
}

#[test]
fn the_tax_is_part_of_the_price() {
    assert_eq!(tax(107), 7);
}
