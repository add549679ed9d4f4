//! Takes the remainder by the number of inputs, which may be 0.

use crate::barrier::Barrier;

pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    for i in 0..calls {
        let input = barrier.hide(inputs[i % inputs.len()]);
        barrier.keep(work(input));
    }
    calls
}
