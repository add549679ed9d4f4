//! Exercise 5.1: work that the compiler has to leave.

use crate::barrier::Barrier;

/// Calls `work` as often as `calls` says, with the inputs in a circle. In each call the
/// input has just come out of `barrier.hide`, and its result goes to `barrier.keep`.
///
/// `hide` is in the loop: an input that was hidden once is the same number in all
/// rounds, and then one call is enough for all of them. What `hide` returns is what
/// `work` gets; the number that went in is still known to the compiler. `keep` is in
/// the loop too: of results that are only added up, the compiler may find the sum
/// without the results.
///
/// `cycle` ends at once if there are no inputs, so that case needs no line.
pub fn repeat(
    barrier: &mut impl Barrier,
    inputs: &[u64],
    calls: usize,
    work: impl Fn(u64) -> u64,
) -> usize {
    let mut called = 0;
    for input in inputs.iter().cycle().take(calls) {
        let input = barrier.hide(*input);
        barrier.keep(work(input));
        called += 1;
    }
    called
}
