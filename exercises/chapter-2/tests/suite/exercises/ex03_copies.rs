use chapter_2::ex03_copies::{copied, half_more};
use std::cell::Cell;
use testkit::property;

fn double(capacity: usize) -> Option<usize> {
    if capacity == 0 { Some(4) } else { capacity.checked_mul(2) }
}

fn sixteen_more(capacity: usize) -> Option<usize> {
    capacity.checked_add(16)
}

/// The same policy, until it was asked 100 times: then the test ends with a message.
fn patient(
    next: impl Fn(usize) -> Option<usize>,
) -> impl Fn(usize) -> Option<usize> {
    let asked = Cell::new(0);
    move |capacity| {
        asked.set(asked.get() + 1);
        assert!(asked.get() <= 100, "asked 100 times what follows {capacity}");
        next(capacity)
    }
}

#[test]
#[cfg_attr(open = "ex03_copies", ignore = "open")]
fn takes_half_as_much_again() {
    assert_eq!(half_more(0), Some(4), "the first buffer");
    assert_eq!(half_more(4), Some(6), "4 and 2");
    assert_eq!(half_more(100), Some(150), "100 and 50");
}

#[test]
#[cfg_attr(open = "ex03_copies", ignore = "open")]
fn rounds_up() {
    assert_eq!(half_more(9), Some(14), "9 and 4.5, rounded up");
    assert_eq!(half_more(1), Some(2), "1 and 0.5, rounded up: it must grow");
}

#[test]
#[cfg_attr(open = "ex03_copies", ignore = "open")]
fn goes_to_the_largest_capacity_and_no_further() {
    let two_thirds = usize::MAX / 3 * 2;
    assert_eq!(half_more(two_thirds), Some(usize::MAX), "just fits");
    assert_eq!(half_more(two_thirds + 1), None, "one too many");
    assert_eq!(half_more(usize::MAX), None, "nothing is larger");
}

#[test]
#[cfg_attr(open = "ex03_copies", ignore = "open")]
fn counts_what_doubling_copies() {
    assert_eq!(copied(0, double), Some(0), "no push");
    assert_eq!(copied(1, double), Some(0), "the first buffer: nothing to copy");
    assert_eq!(copied(4, double), Some(0), "4 pushes fill 4 places");
    assert_eq!(copied(5, double), Some(4), "the 5th finds no place: 4 copied");
    assert_eq!(copied(9, double), Some(12), "first 4, then 8");
    assert_eq!(copied(1_000_000, double), Some(1_048_572), "a million pushes");
}

#[test]
#[cfg_attr(open = "ex03_copies", ignore = "open")]
fn counts_for_any_policy() {
    assert_eq!(copied(33, sixteen_more), Some(48), "16 and 32");
    let one_more = |capacity| Some(capacity + 1);
    assert_eq!(copied(5, one_more), Some(10), "0, 1, 2, 3 and 4");
    assert_eq!(copied(1000, |_| Some(1000)), Some(0), "a buffer for all");
}

#[test]
#[cfg_attr(open = "ex03_copies", ignore = "open")]
fn ends_with_none_where_the_policy_ends() {
    let up_to_8 = |capacity| if capacity < 8 { Some(capacity + 4) } else { None };
    assert_eq!(copied(8, up_to_8), Some(4), "8 places are enough for 8");
    assert_eq!(copied(9, up_to_8), None, "there are no 9 places");
    assert_eq!(copied(0, |_| None), Some(0), "no push, no question");
}

#[test]
#[cfg_attr(open = "ex03_copies", ignore = "open")]
fn ends_with_none_where_the_policy_does_not_grow() {
    let by_half = |capacity: usize| Some((capacity + capacity / 2).max(1));
    assert_eq!(copied(1, patient(by_half)), Some(0), "from 0 to 1");
    assert_eq!(copied(2, patient(by_half)), None, "from 1 to 1");
    assert_eq!(copied(1, patient(Some)), None, "from 0 to 0");
    let shrinks = |capacity| Some(if capacity == 0 { 8 } else { 4 });
    assert_eq!(copied(9, patient(shrinks)), None, "from 8 to 4");
}

#[test]
#[cfg_attr(open = "ex03_copies", ignore = "open")]
fn stays_below_two_and_three_for_each_push() {
    property(1..200_000_usize, |pushes| {
        let by_double = copied(pushes, double).expect("doubling goes far");
        assert!(by_double < 2 * pushes, "doubling: {by_double} for {pushes}");
        let by_half = copied(pushes, patient(half_more)).expect("so does half more");
        assert!(by_half < 3 * pushes, "half more: {by_half} for {pushes}");
    });
}
