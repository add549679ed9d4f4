use chapter_1::ex09_rotate::rotate_left;
use testkit::{collection, count_allocations, property};

fn rotated<const N: usize>(mut xs: [i64; N], k: usize) -> [i64; N] {
    rotate_left(&mut xs, k);
    xs
}

#[test]
#[cfg_attr(open = "ex09_rotate", ignore = "open")]
fn moves_every_element_to_the_left() {
    let got = rotated([1, 2, 3, 4, 5], 1);
    assert_eq!(got, [2, 3, 4, 5, 1], "by 1: the second element comes first");
    let got = rotated([1, 2, 3, 4, 5], 2);
    assert_eq!(got, [3, 4, 5, 1, 2], "by 2: the third element comes first");
    let got = rotated([1, 2, 3, 4, 5], 4);
    assert_eq!(got, [5, 1, 2, 3, 4], "by 4: the last element comes first");
}

#[test]
#[cfg_attr(open = "ex09_rotate", ignore = "open")]
fn changes_nothing_for_no_step_or_a_whole_turn() {
    assert_eq!(rotated([1, 2, 3], 0), [1, 2, 3], "by 0");
    assert_eq!(rotated([1, 2, 3], 3), [1, 2, 3], "by the length");
    assert_eq!(rotated([7], 1), [7], "a single element");
}

#[test]
#[cfg_attr(open = "ex09_rotate", ignore = "open")]
fn goes_round_more_than_once() {
    assert_eq!(rotated([1, 2, 3], 4), [2, 3, 1], "by 4: as by 1");
    assert_eq!(rotated([1, 2, 3], 3_002), [3, 1, 2], "by 3,002: as by 2");
    let got = rotated([1, 2, 3, 4], usize::MAX);
    assert_eq!(got, [4, 1, 2, 3], "by the largest number there is: as by 3");
}

#[test]
#[cfg_attr(open = "ex09_rotate", ignore = "open")]
fn leaves_an_empty_slice_empty() {
    assert_eq!(rotated([], 0), [], "by 0");
    assert_eq!(rotated([], 5), [], "by 5");
}

#[test]
#[cfg_attr(open = "ex09_rotate", ignore = "open")]
fn allocates_nothing() {
    let mut xs: Vec<i64> = (0..1_000).collect();
    let ((), made) = count_allocations(|| rotate_left(&mut xs, 300));
    assert_eq!(made.calls, 0, "allocations ({} bytes)", made.bytes);
}

#[test]
#[cfg_attr(open = "ex09_rotate", ignore = "open")]
fn gives_the_two_parts_in_the_other_order() {
    let xs = collection::vec(0..100_i64, 0..12);
    property((xs, 0..40_usize), |(before, k)| {
        let mut after: Vec<i64> = before.clone();
        rotate_left(&mut after, k);
        let cut = k.checked_rem(before.len()).unwrap_or(0);
        let expected = [&before[cut..], &before[..cut]].concat();
        assert_eq!(after, expected, "{before:?} by {k}");
    });
}
