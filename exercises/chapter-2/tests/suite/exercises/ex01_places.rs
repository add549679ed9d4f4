use chapter_2::ex01_places::places;
use testkit::{Allocations, collection, count_allocations, property};

/// What `places` asks the allocator for.
fn made(xs: &[i64], wanted: i64) -> Allocations {
    count_allocations(|| places(xs, wanted)).1
}

#[test]
#[cfg_attr(open = "ex01_places", ignore = "open")]
fn gives_each_place_in_order() {
    assert_eq!(places(&[7, 1, 7, 7, 2], 7), [0, 2, 3], "the places of 7");
    assert_eq!(places(&[7, 1, 7, 7, 2], 2), [4], "the last place");
    assert_eq!(places(&[5, 5], 5), [0, 1], "every place");
}

#[test]
#[cfg_attr(open = "ex01_places", ignore = "open")]
fn gives_nothing_where_nothing_is() {
    assert_eq!(places(&[1, 2, 3], 7), [], "7 is not there");
    assert_eq!(places(&[], 7), [], "no elements");
}

#[test]
#[cfg_attr(open = "ex01_places", ignore = "open")]
fn allocates_once_for_a_thousand() {
    let xs = [7; 1000];
    assert_eq!(made(&xs, 7).calls, 1, "allocations for 1000 places");
}

#[test]
#[cfg_attr(open = "ex01_places", ignore = "open")]
fn asks_for_no_more_than_the_places_need() {
    let mut xs = [0; 1000];
    xs[100..120].fill(7);
    let room = 20 * size_of::<usize>() as u64;
    let made = made(&xs, 7);
    assert!(
        made.bytes <= room,
        "asked for {} bytes, 20 places need {room}",
        made.bytes
    );
}

#[test]
#[cfg_attr(open = "ex01_places", ignore = "open")]
fn asks_for_one_place_if_there_is_one() {
    let made = made(&[1, 7, 1], 7);
    let room = size_of::<usize>() as u64;
    assert!(
        made.bytes <= room,
        "asked for {} bytes, one place needs {room}",
        made.bytes
    );
}

#[test]
#[cfg_attr(open = "ex01_places", ignore = "open")]
fn allocates_nothing_for_no_place() {
    assert_eq!(made(&[0; 1000], 7).calls, 0, "allocations for no place");
}

#[test]
#[cfg_attr(open = "ex01_places", ignore = "open")]
fn keeps_to_the_budget_for_any_numbers() {
    let xs = collection::vec(0..4_i64, 0..60);
    property(xs, |xs| {
        let (got, made) = count_allocations(|| places(&xs, 1));
        let expected: Vec<usize> =
            (0..xs.len()).filter(|&place| xs[place] == 1).collect();
        assert_eq!(got, expected, "the places of 1 in {xs:?}");
        let calls = u64::from(!got.is_empty());
        assert_eq!(made.calls, calls, "allocations for {} places", got.len());
        let room = size_of_val(got.as_slice()) as u64;
        assert!(
            made.bytes <= room,
            "asked for {} bytes, the places need {room}",
            made.bytes
        );
    });
}
