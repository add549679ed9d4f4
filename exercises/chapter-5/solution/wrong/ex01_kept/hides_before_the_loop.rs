//! Hides each input once, before the loop.

use crate::barrier::Barrier;

pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    let hidden: Vec<u64> = inputs.iter().map(|x| barrier.hide(*x)).collect();
    let mut called = 0;
    for input in hidden.iter().cycle().take(calls) {
        barrier.keep(work(*input));
        called += 1;
    }
    called
}
