use chapter_3::ex00_warm_up::home;

#[test]
fn the_lowest_bits_name_the_slot() {
    assert_eq!(home(0b1010_0101, 16), 0b0101);
    assert_eq!(home(0b1010_0101, 8), 0b101);
}

#[test]
fn every_home_is_a_slot() {
    assert!((0..1_000).all(|hash| home(hash, 8) < 8));
}
