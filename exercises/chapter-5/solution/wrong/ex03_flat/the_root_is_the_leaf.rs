//! Reads a stack from the wrong end: main did all the work itself.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.last() == Some(&function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.contains(&function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}
