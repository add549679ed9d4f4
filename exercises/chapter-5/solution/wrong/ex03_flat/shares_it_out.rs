//! Shares the value of a sample out among the functions of its stack.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.first() == Some(&function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let part = |sample: &Sample| {
        let frames = sample.stack.iter().filter(|name| **name == function).count();
        sample.value * frames as i64 / sample.stack.len().max(1) as i64
    };
    samples.iter().map(part).sum()
}
