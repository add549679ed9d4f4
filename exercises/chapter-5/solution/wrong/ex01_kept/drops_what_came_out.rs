//! Hides the input, and then works with the number that went in.

use crate::barrier::Barrier;

pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    let mut called = 0;
    for input in inputs.iter().cycle().take(calls) {
        barrier.hide(*input);
        barrier.keep(work(*input));
        called += 1;
    }
    called
}
