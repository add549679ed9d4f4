//! Takes `calls` for the number of rounds through all inputs.

use crate::barrier::Barrier;

pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    for _ in 0..calls {
        for input in inputs {
            let input = barrier.hide(*input);
            barrier.keep(work(input));
        }
    }
    calls * inputs.len()
}
