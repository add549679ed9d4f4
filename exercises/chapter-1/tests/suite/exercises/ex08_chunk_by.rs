use chapter_1::ex08_chunk_by::chunk_by;
use std::cell::Cell;
use testkit::{Strategy, collection, count_allocations, property, sample};

/// The groups, but no more than there can be: a wrong iterator may never end.
fn groups(xs: &[i64], same: fn(&i64, &i64) -> bool) -> Vec<&[i64]> {
    chunk_by(xs, same).take(xs.len() + 1).collect()
}

fn equal(a: &i64, b: &i64) -> bool {
    a == b
}

fn close(a: &i64, b: &i64) -> bool {
    a.abs_diff(*b) <= 1
}

fn rising(a: &i64, b: &i64) -> bool {
    a < b
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn cuts_where_neighbours_differ() {
    let expected: [&[i64]; 3] = [&[1, 1], &[0], &[5, 5, 5]];
    assert_eq!(groups(&[1, 1, 0, 5, 5, 5], equal), expected, "grouped by ==");
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn gives_the_last_group_too() {
    let one: [&[i64]; 1] = [&[7, 7, 7]];
    assert_eq!(groups(&[7, 7, 7], equal), one, "no border: all is one group");
    let two: [&[i64]; 2] = [&[7, 7], &[8]];
    assert_eq!(groups(&[7, 7, 8], equal), two, "the last group has one element");
    let one: [&[i64]; 1] = [&[4]];
    assert_eq!(groups(&[4], equal), one, "a single element is a group");
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn gives_no_group_of_no_elements() {
    let none: [&[i64]; 0] = [];
    assert_eq!(groups(&[], equal), none, "not even an empty group");
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn compares_neighbours_and_not_the_first_of_the_group() {
    let expected: [&[i64]; 2] = [&[1, 2, 3, 4], &[9]];
    let got = groups(&[1, 2, 3, 4, 9], close);
    assert_eq!(got, expected, "each is close to its neighbour, 4 is not close to 1");
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn asks_with_the_left_neighbour_first() {
    let expected: [&[i64]; 3] = [&[1, 5], &[2, 6, 7], &[3]];
    let got = groups(&[1, 5, 2, 6, 7, 3], rising);
    assert_eq!(got, expected, "grouped by left < right");
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn stays_at_the_end() {
    let mut groups = chunk_by(&[1, 1, 2], |a, b| a == b);
    assert_eq!(groups.next(), Some(&[1, 1][..]), "the first call");
    assert_eq!(groups.next(), Some(&[2][..]), "the second call");
    assert_eq!(groups.next(), None, "the third call: nothing is left");
    assert_eq!(groups.next(), None, "the fourth call: still nothing");
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn allocates_nothing() {
    let xs = [1, 1, 2, 3, 3, 3, 4, 4];
    let (count, made) =
        count_allocations(|| chunk_by(&xs, |a, b| a == b).take(9).count());
    assert_eq!(count, 4, "groups of {xs:?}");
    assert_eq!(
        made.calls, 0,
        "allocations: a view needs none, nor does the iterator"
    );
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn asks_no_further_than_the_group_that_is_wanted() {
    let asked = Cell::new(0);
    let mut groups = chunk_by(&[1, 1, 2, 2, 2, 3, 3], |a, b| {
        asked.set(asked.get() + 1);
        a == b
    });
    assert_eq!(asked.get(), 0, "questions before the first `next`");
    groups.next();
    assert_eq!(asked.get(), 2, "questions for [1, 1]: (1, 1) and (1, 2)");
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn gives_views_that_outlive_the_iterator() {
    /// Compiles only if the group borrows `xs` and not the iterator.
    fn first(xs: &[String]) -> Option<&[String]> {
        let mut groups = chunk_by(xs, |a, b| a == b);
        groups.next() // the iterator is dropped here
    }
    let xs = ["a", "a", "b"].map(String::from);
    let group = first(&xs).expect("there is a first group");
    assert_eq!(group, ["a", "a"], "the first group");
    assert!(std::ptr::eq(&group[0], &xs[0]), "the group's elements are those of xs");
}

#[test]
#[cfg_attr(open = "ex08_chunk_by", ignore = "open")]
fn loses_nothing_and_cuts_at_each_border() {
    let names = sample::select(vec!["equal", "close", "rising"]);
    property((few_numbers(), names), |(xs, name)| {
        let same = match name {
            "equal" => equal,
            "close" => close,
            _ => rising,
        };
        let groups = groups(&xs, same);
        assert_eq!(groups.concat(), xs, "all groups, one after the other");
        for group in &groups {
            assert!(!group.is_empty(), "an empty group in {groups:?}");
            let joined = group.is_sorted_by(same);
            assert!(joined, "neighbours in {group:?} that are not the same");
        }
        for pair in groups.windows(2) {
            let (last, first) = (pair[0].last(), pair[1].first());
            let apart = !same(last.expect("not empty"), first.expect("not empty"));
            assert!(apart, "a border between elements that are the same: {pair:?}");
        }
    });
}

/// Few different numbers, so that neighbours are often equal.
fn few_numbers() -> impl Strategy<Value = Vec<i64>> {
    collection::vec(0..4_i64, 0..12)
}
