//! A benchmark that gives a profile of itself, if it is asked for one:
//! `cargo profile-bench profiled -- --profile-time 2`.

use criterion::{Criterion, criterion_group, criterion_main};
use profile_record::criterion::CpuProfiler;
use std::hint::black_box;

// ANCHOR: main
fn collatz(criterion: &mut Criterion) {
    criterion.bench_function("collatz", |bencher| {
        bencher.iter(|| longest(black_box(1000)));
    });
}

#[inline(never)]
fn longest(below: u64) -> u64 {
    let (mut best, mut n) = (0, 1);
    while n < below {
        best = steps(n).max(best);
        n += 1;
    }
    best
}

#[inline(never)]
fn steps(mut n: u64) -> u64 {
    let mut count = 0;
    while n != 1 {
        n = match n % 2 {
            0 => n / 2,
            _ => 3 * n + 1,
        };
        count += 1;
    }
    count
}

criterion_group! {
    name = profiled;
    config = Criterion::default().with_profiler(CpuProfiler::default());
    targets = collatz
}
criterion_main!(profiled);
// ANCHOR_END: main
