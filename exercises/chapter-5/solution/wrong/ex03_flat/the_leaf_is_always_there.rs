//! Indexes the leaf, and panics at a sample without a stack.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack[0] == function;
    samples.iter().filter(of).map(|sample| sample.value).sum()
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.contains(&function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}
