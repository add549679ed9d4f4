//! Counts samples and forgets that one entry stands for several.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.first() == Some(&function);
    samples.iter().filter(of).count() as i64
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.contains(&function);
    samples.iter().filter(of).count() as i64
}
