//! Counts a sample once for each time that the function is in its stack.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.first() == Some(&function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let mut sum = 0;
    for sample in samples {
        for name in &sample.stack {
            if *name == function {
                sum += sample.value;
            }
        }
    }
    sum
}
