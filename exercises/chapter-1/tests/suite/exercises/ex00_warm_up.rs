use chapter_1::ex00_warm_up::last;

#[test]
fn of_three_is_the_third() {
    assert_eq!(last(&[1, 9, 3]), Some(3));
}

#[test]
fn of_none_is_none() {
    assert_eq!(last(&[]), None);
}
