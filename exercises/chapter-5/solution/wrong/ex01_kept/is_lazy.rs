//! Maps the inputs, and asks the iterator only for its length.

use crate::barrier::Barrier;

pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    let results = inputs.iter().map(|input| work(barrier.hide(*input)));
    if results.len() == 0 { 0 } else { calls }
}
