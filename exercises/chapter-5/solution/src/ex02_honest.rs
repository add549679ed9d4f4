//! Exercise 5.2: a harness that measures the routine, and nothing else.

use crate::clock::Clock;
use std::hint::black_box;

// ANCHOR: struct
/// How to measure.
pub struct Plan {
    /// A batch is large enough if it takes as many nanoseconds as this.
    pub sample: u64,
    /// How many batches are recorded: 1 at least.
    pub samples: usize,
}

/// What was measured.
pub struct Measured {
    /// The calls of one batch.
    pub batch: usize,
    /// The nanoseconds of each batch that was recorded, in the order of the batches.
    pub times: Vec<u64>,
}

/// No batch is larger, however little time it takes.
pub const MOST: usize = 1 << 16;
// ANCHOR_END: struct

/// Measures `routine`, which is called each time with an input of its own from `setup`.
///
/// The first call is thrown away: it finds a machine that is not prepared for it, and
/// if its time counted, the search for the size of a batch would end at 1. After it
/// come batches of 1, 2, 4, … calls. The first one that takes `plan.sample` gives the
/// size: then two looks at the clock are little beside it. A routine of which the
/// compiler has left nothing would never take that long; hence `MOST`.
pub fn measure<I, R>(
    clock: &impl Clock,
    plan: &Plan,
    mut setup: impl FnMut() -> I,
    mut routine: impl FnMut(I) -> R,
) -> Measured {
    routine(setup());
    let mut timed = |batch| time_of_batch(clock, batch, &mut setup, &mut routine);
    let mut batch = 1;
    while timed(batch) < plan.sample && batch < MOST {
        batch *= 2;
    }
    let times = (0..plan.samples).map(|_| timed(batch)).collect();
    Measured { batch, times }
}

/// All inputs are made before the first look at the clock, and all results are dropped
/// behind the second one. The price is room for all of them at a time.
///
/// `drain` leaves the empty buffer of the inputs, which is freed behind the clock too.
fn time_of_batch<I, R>(
    clock: &impl Clock,
    batch: usize,
    setup: &mut impl FnMut() -> I,
    routine: &mut impl FnMut(I) -> R,
) -> u64 {
    let mut inputs: Vec<I> = black_box((0..batch).map(|_| setup()).collect());
    let mut results = Vec::with_capacity(batch);
    let start = clock.now();
    results.extend(inputs.drain(..).map(routine));
    let took = clock.now() - start;
    black_box(results);
    took
}

impl Measured {
    /// The nanoseconds of one call in the middle batch, if the batches are sorted by
    /// their times; with an even number of batches, half way between the two in the
    /// middle. One batch that was interrupted does not move it.
    pub fn median(&self) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        let (lower, upper) = ((times.len() - 1) / 2, times.len() / 2);
        (times[lower] + times[upper]) as f64 / 2.0 / self.batch as f64
    }

    /// The nanoseconds of one call in the slowest batch: what the median hides.
    pub fn slowest(&self) -> f64 {
        let slowest = self.times.iter().max().expect("a batch or more");
        *slowest as f64 / self.batch as f64
    }
}
