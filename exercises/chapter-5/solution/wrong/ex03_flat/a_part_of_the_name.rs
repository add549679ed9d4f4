//! Takes every function whose name begins so.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| {
        sample.stack.first().is_some_and(|name| name.starts_with(function))
    };
    samples.iter().filter(of).map(|sample| sample.value).sum()
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| {
        sample.stack.iter().any(|name| name.starts_with(function))
    };
    samples.iter().filter(of).map(|sample| sample.value).sum()
}
