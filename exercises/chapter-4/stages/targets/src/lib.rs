pub fn total(prices: &[u64]) -> u64 {
    prices.iter().sum()
}

#[test]
fn the_total_of_nothing_is_zero() {
    assert_eq!(total(&[]), 0);
}
