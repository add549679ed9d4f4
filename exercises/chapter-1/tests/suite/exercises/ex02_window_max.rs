use chapter_1::ex02_window_max::window_max;
use testkit::{any, collection::vec, count_allocations, property};

#[test]
#[cfg_attr(open = "ex02_window_max", ignore = "open")]
fn gives_one_maximum_a_window() {
    let got = window_max(&[1, 5, 2, 4, 3], 3);
    assert_eq!(got, [5, 5, 4], "windows [1, 5, 2], [5, 2, 4] and [2, 4, 3]");
}

#[test]
#[cfg_attr(open = "ex02_window_max", ignore = "open")]
fn serves_the_shortest_and_the_longest_window() {
    assert_eq!(window_max(&[3, 1, 2], 1), [3, 1, 2], "windows of one element");
    assert_eq!(window_max(&[3, 1, 2], 3), [3], "one window holds all of them");
}

#[test]
#[cfg_attr(open = "ex02_window_max", ignore = "open")]
fn is_empty_if_there_is_no_window() {
    assert_eq!(window_max(&[1, 2], 3), [], "k is 3, but xs has 2 elements");
    assert_eq!(window_max(&[], 1), [], "k is 1, but xs is empty");
    let got = window_max(&[1, 2], usize::MAX);
    assert_eq!(got, [], "k is larger than any length");
    assert_eq!(
        window_max(&[1, 2], 0),
        [],
        "k is 0: a window of nothing has no maximum"
    );
}

#[test]
#[cfg_attr(open = "ex02_window_max", ignore = "open")]
fn takes_negative_numbers() {
    assert_eq!(window_max(&[-5, -2, -9], 2), [-2, -2], "all are below zero");
}

#[test]
#[cfg_attr(open = "ex02_window_max", ignore = "open")]
fn takes_a_part_of_an_array() {
    let a = [9, 1, 2, 3, 9];
    assert_eq!(window_max(&a[1..4], 2), [2, 3], "the two 9s are not in the part");
}

#[test]
#[cfg_attr(open = "ex02_window_max", ignore = "open")]
fn copies_no_window() {
    let xs: Vec<i64> = (0..1000).collect();
    let (maxima, made) = count_allocations(|| window_max(&xs, 10));
    assert_eq!(maxima.len(), 991, "windows of 10 in 1000 elements");
    // The result may grow in steps. A copy of each window is 991 more.
    assert!(
        made.calls < 100,
        "{} allocations: a window is a part of xs and needs none of its own",
        made.calls
    );
}

#[test]
#[cfg_attr(open = "ex02_window_max", ignore = "open")]
fn names_the_largest_of_each_window() {
    property((vec(any::<i64>(), 0..20), 1..25_usize), |(xs, k)| {
        let maxima = window_max(&xs, k);
        let windows = (xs.len() + 1).saturating_sub(k);
        assert_eq!(maxima.len(), windows, "the number of windows of {k}");
        for (start, &max) in maxima.iter().enumerate() {
            let window = &xs[start..start + k];
            assert!(window.contains(&max), "{max} is not in {window:?}");
            assert!(window.iter().all(|&x| x <= max), "more than {max}: {window:?}");
        }
    });
}
