//! Exercise 5.3: what a function took itself, and what it took with all that it called.

use crate::sample::Sample;

/// What was seen while `function` itself ran: the leaf of a stack, and no other place in
/// it, is what ran. A sample without a stack is nobody's.
pub fn flat(samples: &[Sample], function: &str) -> i64 {
    let is_leaf = |sample: &&Sample| sample.stack.first() == Some(&function);
    samples.iter().filter(is_leaf).map(|sample| sample.value).sum()
}

/// What was seen while `function` was under way: it ran, or waited for one that it had
/// called.
///
/// The question is asked of a sample, yes or no, and not of each of its frames: a
/// function that has called itself is under way several times, and the time went by
/// once.
pub fn cum(samples: &[Sample], function: &str) -> i64 {
    let is_under_way = |sample: &&Sample| sample.stack.contains(&function);
    samples.iter().filter(is_under_way).map(|sample| sample.value).sum()
}
