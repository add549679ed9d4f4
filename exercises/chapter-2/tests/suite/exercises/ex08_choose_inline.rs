use chapter_2::ex08_choose_inline::choose_inline;
use testkit::{collection, property};

/// 1,000 lists each: pairs of a length and how many lists have it.
const TAGS: &[(usize, usize)] =
    &[(0, 100), (1, 300), (2, 250), (3, 200), (4, 100), (8, 40), (200, 10)];
const ERRORS: &[(usize, usize)] = &[(0, 960), (1, 25), (6, 15)];
const ROWS: &[(usize, usize)] = &[(20, 400), (30, 400), (50, 200)];

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn mostly_short_lists_are_kept_inline() {
    let got = choose_inline(TAGS, 8, 120);
    assert_eq!(got, 4, "the 50 lists longer than 4 may spill");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn mostly_empty_lists_reserve_nothing() {
    let got = choose_inline(ERRORS, 8, 120);
    assert_eq!(got, 0, "960 empty lists would pay for places that 40 use");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn long_lists_spill() {
    assert_eq!(choose_inline(ROWS, 8, 120), 0, "20 places cost more than a spill");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn the_element_size_counts() {
    assert_eq!(choose_inline(TAGS, 1, 120), 8, "1 byte each");
    assert_eq!(choose_inline(TAGS, 8, 120), 4, "8 bytes each");
    assert_eq!(choose_inline(TAGS, 64, 120), 0, "64 bytes each");
    assert_eq!(choose_inline(TAGS, 0, 120), 200, "0 bytes: every place is free");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn the_spill_cost_counts() {
    assert_eq!(choose_inline(TAGS, 8, 0), 0, "a spill that costs nothing");
    assert_eq!(choose_inline(TAGS, 8, 45), 3, "a cheap spill");
    assert_eq!(choose_inline(ROWS, 8, 1_000), 50, "a dear spill");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn a_list_that_just_fits_does_not_spill() {
    assert_eq!(choose_inline(&[(3, 10)], 1, 100), 3, "3 elements in 3 places");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn of_equal_costs_the_smallest_wins() {
    let got = choose_inline(&[(2, 10)], 50, 100);
    assert_eq!(got, 0, "2 places cost as much as a spill: 100");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn the_cost_may_rise_before_it_falls() {
    let got = choose_inline(&[(1, 10), (5, 90)], 1, 100);
    assert_eq!(got, 5, "up to 4 places save 10 spills, 5 places save 100");
    let got = choose_inline(&[(2, 1), (3, 99)], 60, 190);
    assert_eq!(got, 3, "2 places cost more than none, 3 places cost less");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn without_lists_nothing_is_reserved() {
    assert_eq!(choose_inline(&[], 8, 100), 0, "an empty histogram");
    assert_eq!(choose_inline(&[(5, 0)], 8, 100), 0, "a length that no list has");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn one_very_long_list_costs_no_time() {
    let long = usize::MAX / 1_000_000;
    let got = choose_inline(&[(2, 900), (long, 1)], 8, 100);
    assert_eq!(got, 2, "one list of {long} elements among 900 of 2");
}

#[test]
#[cfg_attr(open = "ex08_choose_inline", ignore = "open")]
fn no_other_capacity_is_cheaper() {
    let histogram = collection::vec((0..12_usize, 0..30_usize), 0..6);
    property((histogram, 0..20_usize, 0..200_usize), |(lists, size, spill)| {
        let got = choose_inline(&lists, size, spill);
        let cost = |capacity: usize| -> usize {
            let of_one = |length| {
                let spills = if length > capacity { spill } else { 0 };
                capacity * size + spills
            };
            lists.iter().map(|&(length, lists)| lists * of_one(length)).sum()
        };
        let costs: Vec<usize> = (0..=12).map(cost).collect();
        let least = costs.iter().min().expect("13 capacities");
        let expected = costs.iter().position(|cost| cost == least);
        assert_eq!(Some(got), expected, "the costs of 0, 1, 2, … are {costs:?}");
    });
}
