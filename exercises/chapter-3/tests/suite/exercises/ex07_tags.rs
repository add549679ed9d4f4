use chapter_3::ex07_tags::{
    DELETED, EMPTY, Lanes, empty, free, full, load, with_tag,
};
use testkit::{Strategy, collection, prop_oneof, property};

#[test]
#[cfg_attr(open = "ex07_tags", ignore = "open")]
fn lane_0_is_the_lowest_byte() {
    let group = load([1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(group & 0xFF, 1, "the lowest byte is the first control byte");
    assert_eq!(group, 0x0807_0605_0403_0201, "all eight");
}

#[test]
#[cfg_attr(open = "ex07_tags", ignore = "open")]
fn a_walk_gives_each_lane_once_and_ends() {
    assert_eq!(lanes(Lanes(0)), [], "no lane");
    assert_eq!(lanes(Lanes(0x80)), [0], "the bit of lane 0");
    assert_eq!(lanes(Lanes(0x80 << 56)), [7], "the bit of lane 7");
    assert_eq!(lanes(Lanes(0x8000_0080_8000_0080)), [0, 3, 4, 7], "four lanes");
    assert_eq!(lanes(Lanes(0x8080_8080_8080_8080)), [0, 1, 2, 3, 4, 5, 6, 7]);
}

#[test]
#[cfg_attr(open = "ex07_tags", ignore = "open")]
fn a_lane_is_empty_or_deleted_or_full() {
    let group = [0x2A, EMPTY, DELETED, 0x00, 0x7F, DELETED, EMPTY, 0x40];
    assert_eq!(
        lanes_of("empty", empty(word(group))),
        [1, 6],
        "empty lanes of {group:02X?}"
    );
    assert_eq!(
        lanes_of("free", free(word(group))),
        [1, 2, 5, 6],
        "free lanes of {group:02X?}"
    );
    assert_eq!(
        lanes_of("full", full(word(group))),
        [0, 3, 4, 7],
        "full lanes of {group:02X?}"
    );
}

#[test]
#[cfg_attr(open = "ex07_tags", ignore = "open")]
fn finds_the_tag_in_each_lane() {
    for lane in 0..8 {
        for (tag, other) in [(0x00, 0x7F), (0x7F, 0x00), (0x2A, 0x15)] {
            let mut group = [other; 8];
            group[lane] = tag;
            let found = lanes_of("with_tag", with_tag(word(group), tag));
            assert_eq!(found, [lane], "the tag {tag:02X} in {group:02X?}");
        }
    }
}

#[test]
#[cfg_attr(open = "ex07_tags", ignore = "open")]
fn never_takes_an_empty_or_deleted_lane_for_a_tag() {
    for control in [EMPTY, DELETED] {
        for tag in 0..0x80 {
            let found = lanes_of("with_tag", with_tag(word([control; 8]), tag));
            assert_eq!(found, [], "the tag {tag:02X} in eight times {control:02X}");
        }
    }
}

#[test]
#[cfg_attr(open = "ex07_tags", ignore = "open")]
fn says_of_every_group_what_a_loop_says() {
    property(controls(), |group| {
        let word = word(group);
        let is = |kind: fn(u8) -> bool| -> Vec<usize> {
            (0..8).filter(|lane| kind(group[*lane])).collect()
        };
        assert_eq!(
            lanes_of("empty", empty(word)),
            is(|it| it == EMPTY),
            "empty, {group:02X?}"
        );
        assert_eq!(
            lanes_of("free", free(word)),
            is(|it| it >= 0x80),
            "free, {group:02X?}"
        );
        assert_eq!(
            lanes_of("full", full(word)),
            is(|it| it < 0x80),
            "full, {group:02X?}"
        );
    });
}

#[test]
#[cfg_attr(open = "ex07_tags", ignore = "open")]
fn misses_no_tag_and_begins_with_a_true_one() {
    property((controls(), tag()), |(group, tag)| {
        let found = lanes_of("with_tag", with_tag(word(group), tag));
        let name = format!("the tag {tag:02X} in {group:02X?} gave {found:?}");
        for (lane, control) in group.iter().enumerate() {
            let is_missing = *control == tag && !found.contains(&lane);
            assert!(!is_missing, "lane {lane} is missing: {name}");
        }
        for lane in &found {
            assert!(group[*lane] < 0x80, "lane {lane} is not full: {name}");
        }
        if let Some(first) = found.first() {
            assert_eq!(group[*first], tag, "the first lane: {name}");
        }
    });
}

/// Tags that are near each other, and often the same.
fn tag() -> impl Strategy<Value = u8> {
    prop_oneof![4 => 0x28..0x2C_u8, 1 => 0..0x80_u8]
}

fn controls() -> impl Strategy<Value = [u8; 8]> {
    let control = prop_oneof![
        1 => (0..1_u8).prop_map(|_| EMPTY),
        1 => (0..1_u8).prop_map(|_| DELETED),
        3 => tag(),
    ];
    collection::vec(control, 8).prop_map(|it| it.try_into().expect("eight"))
}

/// The group as the exercise defines it, made without the learner's `load`.
fn word(group: [u8; 8]) -> u64 {
    (0..8).map(|lane| u64::from(group[lane]) << (8 * lane)).sum()
}

/// The lanes that the function with this name has found.
fn lanes_of(name: &str, set: Lanes) -> Vec<usize> {
    let other = set.0 & !0x8080_8080_8080_8080;
    assert_eq!(
        other, 0,
        "`{name}`: bits other than the highest of a byte are set: {:016X}",
        set.0
    );
    lanes(set)
}

/// A walk through the lanes, stopped if it gives more than there are.
fn lanes(set: Lanes) -> Vec<usize> {
    let lanes: Vec<_> = set.take(9).collect();
    assert!(
        lanes.len() < 9,
        "the walk gives more than eight lanes of {:016X}: {lanes:?}",
        set.0
    );
    lanes
}
