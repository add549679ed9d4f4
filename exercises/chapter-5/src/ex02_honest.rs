//! Exercise 5.2: a harness that measures the routine, and nothing else.

use crate::clock::Clock;

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

/// Measures `routine`, which is called each time with an input of its own from `setup`.
///
/// 1. One call, whose time counts for nothing.
/// 2. Batches of 1, 2, 4, … calls, until one takes `plan.sample` nanoseconds or longer,
///    or has `MOST` calls. This is the size of a batch from now on.
/// 3. `plan.samples` batches, which are recorded.
///
/// The time of a batch is that of its calls: neither that of `setup`, nor what it
/// takes to drop the results. The clock is asked twice a batch.
pub fn measure<I, R>(
    clock: &impl Clock,
    plan: &Plan,
    setup: impl FnMut() -> I,
    routine: impl FnMut(I) -> R,
) -> Measured {
    let _ = (clock, setup, routine);
    todo!("5.2: {} batches of {} ns", plan.samples, plan.sample)
}

impl Measured {
    /// The nanoseconds of one call in the middle batch, if the batches are sorted by
    /// their times; with an even number of batches, half way between the two in the
    /// middle.
    pub fn median(&self) -> f64 {
        todo!("5.2: the median of {:?}, {} calls each", self.times, self.batch)
    }

    /// The nanoseconds of one call in the slowest batch.
    pub fn slowest(&self) -> f64 {
        todo!("5.2: the slowest of {:?}, {} calls each", self.times, self.batch)
    }
}
