//! Records the batch that ended the search as the first one.

use crate::clock::Clock;
use std::hint::black_box;

pub struct Plan {
    pub sample: u64,
    pub samples: usize,
}

pub struct Measured {
    pub batch: usize,
    pub times: Vec<u64>,
}

pub const MOST: usize = 1 << 16;

pub fn measure<I, R>(
    clock: &impl Clock,
    plan: &Plan,
    mut setup: impl FnMut() -> I,
    mut routine: impl FnMut(I) -> R,
) -> Measured {
    routine(setup());
    let mut timed = |batch| time_of_batch(clock, batch, &mut setup, &mut routine);
    let (mut batch, mut took) = (1, timed(1));
    while took < plan.sample && batch < MOST {
        batch *= 2;
        took = timed(batch);
    }
    let mut times = vec![took];
    times.extend((1..plan.samples).map(|_| timed(batch)));
    Measured { batch, times }
}

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
    pub fn median(&self) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        let (lower, upper) = ((times.len() - 1) / 2, times.len() / 2);
        (times[lower] + times[upper]) as f64 / 2.0 / self.batch as f64
    }

    pub fn slowest(&self) -> f64 {
        let slowest = self.times.iter().max().expect("a batch or more");
        *slowest as f64 / self.batch as f64
    }
}
