use chapter_2::ex10_dedup::dedup;
use std::borrow::Cow;
use testkit::{Strategy, collection, count_allocations, property, sample};

#[test]
#[cfg_attr(open = "ex10_dedup", ignore = "open")]
fn leaves_one_of_equal_neighbours() {
    assert_eq!(dedup(&[1, 1, 2, 3, 3, 3]), vec![1, 2, 3], "1, 1, 2, 3, 3, 3");
    assert_eq!(dedup(&[7, 7, 7]), vec![7], "all are equal");
    assert_eq!(dedup(&[1, 2, 2]), vec![1, 2], "only the last two are equal");
    assert_eq!(dedup(&[1, 1, 2]), vec![1, 2], "only the first two are equal");
}

#[test]
#[cfg_attr(open = "ex10_dedup", ignore = "open")]
fn keeps_equal_numbers_that_are_apart() {
    let xs = [1, 2, 1, 1, 2];
    assert_eq!(dedup(&xs), vec![1, 2, 1, 2], "neighbours only: {xs:?}");
    let xs = [3, 1, 1, 2];
    assert_eq!(dedup(&xs), vec![3, 1, 2], "the order stays: {xs:?}");
}

#[test]
#[cfg_attr(open = "ex10_dedup", ignore = "open")]
fn borrows_if_nothing_changes() {
    for xs in [&[][..], &[5], &[1, 2], &[1, 2, 1, 2], &[3, 2, 1]] {
        let (result, made) = count_allocations(|| dedup(xs));
        assert_eq!(made.calls, 0, "allocations for {xs:?}, where nothing changes");
        let Cow::Borrowed(view) = result else {
            panic!("the result is owned, and nothing changes in {xs:?}")
        };
        assert_eq!(view, xs, "the result, where nothing changes");
        assert!(std::ptr::eq(view, xs), "the result is a view, but not of {xs:?}");
    }
}

#[test]
#[cfg_attr(open = "ex10_dedup", ignore = "open")]
fn owns_if_something_changes() {
    for xs in [&[1, 1][..], &[1, 1, 2], &[1, 2, 2], &[1, 2, 2, 3], &[4; 9]] {
        let result = dedup(xs);
        let owned = matches!(result, Cow::Owned(_));
        assert!(
            owned,
            "the result is borrowed, and is not all of {xs:?}: {result:?}"
        );
    }
}

#[test]
#[cfg_attr(open = "ex10_dedup", ignore = "open")]
fn asks_once_and_for_no_more_than_the_result() {
    let xs: Vec<i64> = (0..1000).map(|x| x / 2).collect();
    let (result, made) = count_allocations(|| dedup(&xs));
    assert_eq!(result.len(), 500, "each of 500 numbers is there twice");
    assert_eq!(made.calls, 1, "allocations for a result of 500 numbers");
    assert!(
        made.bytes <= 500 * 8,
        "the result has 4000 bytes, and {} were asked for",
        made.bytes
    );
}

#[test]
#[cfg_attr(open = "ex10_dedup", ignore = "open")]
fn does_what_dedup_of_vec_does() {
    property(few_numbers(), |xs| {
        let mut expected = xs.clone();
        expected.dedup();
        let changes = expected.len() < xs.len();

        let (result, made) = count_allocations(|| dedup(&xs));
        assert_eq!(*result, expected[..], "without repetitions");
        let owned = matches!(result, Cow::Owned(_));
        assert_eq!(owned, changes, "is the result owned? Does something change?");
        let bytes = if changes { 8 * expected.len() as u64 } else { 0 };
        assert_eq!(made.calls, u64::from(changes), "allocations");
        assert!(made.bytes <= bytes, "{} bytes asked for, not {bytes}", made.bytes);
    });
}

/// Few different numbers, so that neighbours are often equal. Among them are those
/// that one might think nobody ever passes.
fn few_numbers() -> impl Strategy<Value = Vec<i64>> {
    let number = sample::select(vec![i64::MIN, -1, 0, i64::MAX]);
    collection::vec(number, 0..12)
}
