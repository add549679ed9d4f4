//! Looks at the function and its direct callees, and no deeper.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.first() == Some(&function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let of =
        |sample: &&Sample| sample.stack.iter().take(2).any(|name| *name == function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}
