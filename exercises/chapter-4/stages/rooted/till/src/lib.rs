/// What is given back.
pub fn change(paid: u32, price: u32) -> u32 {
    paid - price
}

#[test]
fn ten_for_seven_gives_three() {
    assert_eq!(change(10, 7), 3);
}
