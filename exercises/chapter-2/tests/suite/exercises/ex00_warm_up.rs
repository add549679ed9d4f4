use chapter_2::ex00_warm_up::room;

#[test]
fn there_is_room_up_to_the_capacity() {
    let mut v = Vec::with_capacity(10);
    let capacity = v.capacity(); // at least 10
    v.push(7);
    assert_eq!(room(&v), capacity - 1);
}

#[test]
fn a_new_vec_has_no_room() {
    assert_eq!(room(&Vec::new()), 0);
}
