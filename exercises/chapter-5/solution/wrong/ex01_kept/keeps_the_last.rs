//! Keeps the last result only.

use crate::barrier::Barrier;

pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    let (mut called, mut last) = (0, None);
    for input in inputs.iter().cycle().take(calls) {
        let input = barrier.hide(*input);
        last = Some(work(input));
        called += 1;
    }
    if let Some(last) = last {
        barrier.keep(last);
    }
    called
}
