//! Adds a sample to cum once for each time that the function is in its stack.

use crate::sample::Sample;
use std::cmp::Reverse;
use std::collections::BTreeMap;
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: &'static str,
    pub flat: i64,
    pub flat_percent: f64,
    pub sum_percent: f64,
    pub cum: i64,
    pub cum_percent: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Flat,
    Cum,
}
pub fn top(samples: &[Sample], order: Order, most: usize) -> Vec<Row> {
    let total: i64 = samples.iter().map(|sample| sample.value).sum();
    let mut functions: Vec<_> = add_up(samples).into_iter().collect();
    functions.sort_by_key(|(_, taken)| match order {
        Order::Flat => Reverse(taken.flat),
        Order::Cum => Reverse(taken.cum),
    });
    functions.truncate(most);
    let percent = |value: i64| 100.0 * value as f64 / total as f64;
    let mut sum = 0;
    let row = |(name, Taken { flat, cum })| {
        sum += flat;
        Row {
            name,
            flat,
            flat_percent: percent(flat),
            sum_percent: percent(sum),
            cum,
            cum_percent: percent(cum),
        }
    };
    functions.into_iter().map(row).collect()
}

#[derive(Default)]
struct Taken {
    flat: i64,
    cum: i64,
}
fn add_up(samples: &[Sample]) -> BTreeMap<&'static str, Taken> {
    let mut functions: BTreeMap<_, Taken> = BTreeMap::new();
    for sample in samples.iter().filter(|sample| sample.value != 0) {
        for name in sample.stack.iter().copied() {
            functions.entry(name).or_default().cum += sample.value;
        }
        if let Some(leaf) = sample.stack.first() {
            functions.entry(leaf).or_default().flat += sample.value;
        }
    }
    functions
}
