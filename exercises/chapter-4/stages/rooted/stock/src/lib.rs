/// How many boxes are needed for so many apples, twelve in each.
pub fn boxes(apples: u32) -> u32 {
    apples / 12
}

#[test]
fn thirteen_apples_need_two_boxes() {
    assert_eq!(boxes(13), 2);
}
