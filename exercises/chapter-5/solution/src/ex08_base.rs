//! Exercise 5.8: the difference of two profiles.

use crate::sample::Sample;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A sample with its labels: what the program said about it, such as
/// `("request", "/cart")`. The order of labels means nothing.
// ANCHOR: types
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    pub sample: Sample,
    pub labels: Vec<(&'static str, &'static str)>,
}
// ANCHOR_END: types

/// A stack that only the base has gets a row too, below zero: that is what a fix takes
/// away. Zeros can be dropped only at the end, when both profiles are in.
pub fn difference(now: &[Labelled], base: &[Labelled]) -> Vec<Labelled> {
    let mut values = BTreeMap::new();
    for (samples, sign) in [(now, 1), (base, -1)] {
        for Labelled { sample, labels } in samples {
            let mut labels = labels.clone();
            labels.sort();
            *values.entry((sample.stack.clone(), labels)).or_insert(0) +=
                sign * sample.value;
        }
    }
    let rows = values.into_iter().filter(|(_, value)| *value != 0);
    let row = |((stack, labels), value)| Labelled {
        sample: Sample { stack, value },
        labels,
    };
    let mut rows: Vec<_> = rows.map(row).collect();
    // A stable sort: rows equally far from zero stay in the order of the map.
    rows.sort_by_key(|row| Reverse(row.sample.value.abs()));
    rows
}

/// If ups and downs cancelled, work that only moved would be a total of nothing, and its
/// rows infinitely many percent of it.
pub fn total(rows: &[Labelled]) -> i64 {
    rows.iter().map(|row| row.sample.value.abs()).sum()
}
