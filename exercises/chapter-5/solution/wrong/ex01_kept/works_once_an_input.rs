//! Remembers the result of each input, as a clever compiler would.

use crate::barrier::Barrier;

pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    let mut results = Vec::new();
    for input in inputs {
        let input = barrier.hide(*input);
        results.push(work(input));
    }
    let mut called = 0;
    for result in results.iter().cycle().take(calls) {
        barrier.keep(*result);
        called += 1;
    }
    called
}
