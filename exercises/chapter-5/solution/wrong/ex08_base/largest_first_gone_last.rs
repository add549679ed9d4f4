//! Sorts by the value, so that what is gone comes last.

use crate::sample::Sample;
use std::cmp::Reverse;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    pub sample: Sample,
    pub labels: Vec<(&'static str, &'static str)>,
}

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
    rows.sort_by_key(|row| Reverse(row.sample.value));
    rows
}

pub fn total(rows: &[Labelled]) -> i64 {
    rows.iter().map(|row| row.sample.value.abs()).sum()
}
