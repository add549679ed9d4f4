//! Exercise 5.5: who called it?

use crate::sample::Sample;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A call: the caller, and the function that it calls.
// ANCHOR: call
pub type Call = (&'static str, &'static str);
// ANCHOR_END: call

/// Two names that stand side by side in a stack are a call: the first one is called by
/// the second one. The set holds each call of a stack once, so that `even` calling `odd`
/// a hundred times deep does not make a hundred samples of one.
pub fn edges(samples: &[Sample]) -> BTreeMap<Call, i64> {
    let mut edges = BTreeMap::new();
    for sample in samples.iter().filter(|sample| sample.value != 0) {
        let calls = sample.stack.windows(2).map(|pair| (pair[1], pair[0]));
        let calls: BTreeSet<Call> = calls.filter(|(from, to)| from != to).collect();
        for call in calls {
            *edges.entry(call).or_default() += sample.value;
        }
    }
    edges
}

/// The surroundings of one function: what `peek` shows.
// ANCHOR: around
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    pub callers: Vec<(&'static str, i64)>,
    pub callees: Vec<(&'static str, i64)>,
}
// ANCHOR_END: around

/// The edges come in the order of their names, and a stable sort by value keeps it.
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
