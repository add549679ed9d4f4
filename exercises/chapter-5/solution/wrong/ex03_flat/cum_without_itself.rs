//! Takes cum for what the callees took, without the function itself.

use crate::sample::Sample;

pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let of = |sample: &&Sample| sample.stack.first() == Some(&function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}

pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let of =
        |sample: &&Sample| sample.stack.iter().skip(1).any(|name| *name == function);
    samples.iter().filter(of).map(|sample| sample.value).sum()
}
