//! Makes each input just before its call, while the clock runs.

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
    let mut batch = 1;
    while timed(batch) < plan.sample && batch < MOST {
        batch *= 2;
    }
    let times = (0..plan.samples).map(|_| timed(batch)).collect();
    Measured { batch, times }
}

fn time_of_batch<I, R>(
    clock: &impl Clock,
    batch: usize,
    setup: &mut impl FnMut() -> I,
    routine: &mut impl FnMut(I) -> R,
) -> u64 {
    let mut results = Vec::with_capacity(batch);
    let start = clock.now();
    for _ in 0..batch {
        results.push(routine(black_box(setup())));
    }
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
