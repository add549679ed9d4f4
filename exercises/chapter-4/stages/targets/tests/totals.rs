#[test]
fn three_and_four_are_seven() {
    assert_eq!(shop::total(&[3, 4]), 7);
}
