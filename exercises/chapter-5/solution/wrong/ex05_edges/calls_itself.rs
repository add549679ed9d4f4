//! Keeps the call of a function by itself.

use crate::sample::Sample;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
pub type Call = (&'static str, &'static str);
pub fn edges(samples: &[Sample]) -> BTreeMap<Call, i64> {
    let mut edges = BTreeMap::new();
    for sample in samples.iter().filter(|sample| sample.value != 0) {
        let calls = sample.stack.windows(2).map(|pair| (pair[1], pair[0]));
        let calls: BTreeSet<Call> = calls.collect();
        for call in calls {
            *edges.entry(call).or_default() += sample.value;
        }
    }
    edges
}
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    pub callers: Vec<(&'static str, i64)>,
    pub callees: Vec<(&'static str, i64)>,
}
pub fn peek(samples: &[Sample], name: &str) -> Around {
    let mut around = Around::default();
    for ((caller, callee), value) in edges(samples) {
        if callee == name {
            around.callers.push((caller, value));
        }
        if caller == name {
            around.callees.push((callee, value));
        }
    }
    around.callers.sort_by_key(|(_, value)| Reverse(*value));
    around.callees.sort_by_key(|(_, value)| Reverse(*value));
    around
}
