//! Adds the results up, and keeps the sum.

use crate::barrier::Barrier;

pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    let (mut called, mut sum) = (0, 0_u64);
    for input in inputs.iter().cycle().take(calls) {
        let input = barrier.hide(*input);
        sum = sum.wrapping_add(work(input));
        called += 1;
    }
    if called > 0 {
        barrier.keep(sum);
    }
    called
}
