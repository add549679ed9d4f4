//! Counts a recursive function once only where it stands beside itself.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.first() == Some(&function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let mut sum = 0;
    for sample in samples {
        let mut stack = sample.stack.clone();
        stack.dedup();
        let frames = stack.iter().filter(|name| **name == function).count();
        sum += sample.value * frames as i64;
    }
    sum
}
