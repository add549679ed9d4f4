//! Takes one sample of the base from each, and does not add up.

use crate::sample::Sample;
use std::cmp::Reverse;
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    pub sample: Sample,
    pub labels: Vec<(&'static str, &'static str)>,
}
pub fn difference(now: &[Labelled], base: &[Labelled]) -> Vec<Labelled> {
    let mut values: Vec<((Vec<_>, Vec<_>), i64)> = Vec::new();
    for Labelled { sample, labels } in now {
        let mut labels = labels.clone();
        labels.sort();
        values.push(((sample.stack.clone(), labels), sample.value));
    }
    for Labelled { sample, labels } in base {
        let mut labels = labels.clone();
        labels.sort();
        let key = (sample.stack.clone(), labels);
        match values.iter_mut().find(|(other, _)| *other == key) {
            Some((_, value)) => *value -= sample.value,
            None => values.push((key, -sample.value)),
        }
    }
    values.sort();
    let rows = values.into_iter().filter(|(_, value)| *value != 0);
    let row = |((stack, labels), value)| Labelled {
        sample: Sample { stack, value },
        labels,
    };
    let mut rows: Vec<_> = rows.map(row).collect();
    rows.sort_by_key(|row| Reverse(row.sample.value.abs()));
    rows
}
pub fn total(rows: &[Labelled]) -> i64 {
    rows.iter().map(|row| row.sample.value.abs()).sum()
}
