//! Chapter 5: five benchmarks that lie, each beside an honest one of the same work.

use benches::kept;
use criterion::{BatchSize, BenchmarkId, Criterion};
use criterion::{criterion_group, criterion_main};
use std::hint::black_box;

criterion_group! {
    name = chapter_5;
    config = benches::settings();
    targets = debug_and_removed, setup_inside, always_warm, one_call
}
criterion_main!(chapter_5);

type Sum = fn(&[u64]) -> u64;

/// Lies 1 and 2: a debug build, and work that the compiler takes away.
fn debug_and_removed(c: &mut Criterion) {
    let mut group = c.benchmark_group("kept");
    let n = 4096;
    let xs: Vec<u64> = (0..n).collect();

    let sums: [(&str, Sum); 4] = [
        ("index, debug build", debug_twin::sum_by_index),
        ("iterator, debug build", debug_twin::sum_by_iterator),
        ("index", kept::sum_by_index),
        ("iterator", kept::sum_by_iterator),
    ];
    for (name, sum) in sums {
        assert_eq!(sum(&xs), kept::sum_to(n), "{name}");
        group.bench_function(BenchmarkId::new(name, n), |b| {
            b.iter(|| sum(black_box(&xs)));
        });
    }
    // ANCHOR: removed
    group.bench_function(BenchmarkId::new("squares, dropped", n), |b| {
        b.iter(|| kept::squares_dropped(black_box(&xs)));
    });
    group.bench_function(BenchmarkId::new("squares, kept", n), |b| {
        b.iter(|| kept::squares_kept(black_box(&xs)));
    });
    // ANCHOR_END: removed
    group.bench_function(BenchmarkId::new("sum below n, a formula", n), |b| {
        b.iter(|| kept::sum_to(black_box(n)));
    });
    group.bench_function(BenchmarkId::new("sum below n, each kept", n), |b| {
        b.iter(|| kept::each_boxed(black_box(n)));
    });
}

/// Lie 3: what is made for the work is timed with it.
fn setup_inside(c: &mut Criterion) {
    let mut group = c.benchmark_group("honest");
    let n = 4096;
    let xs: Vec<u64> = (0..n).collect();
    // ANCHOR: setup
    group.bench_function(BenchmarkId::new("reverse, copied inside", n), |b| {
        b.iter(|| {
            let mut copy = xs.clone();
            copy.reverse();
            copy
        });
    });
    group.bench_function(BenchmarkId::new("reverse, copied outside", n), |b| {
        let reverse = |mut copy: Vec<u64>| {
            copy.reverse();
            copy
        };
        b.iter_batched(|| xs.clone(), reverse, BatchSize::SmallInput);
    });
    // ANCHOR_END: setup
}

/// Lie 4: the same small input again and again, which the round before has prepared.
fn always_warm(c: &mut Criterion) {
    let mut group = c.benchmark_group("honest");
    let n = 4096;
    let xs: Vec<u64> = shuffled(n);
    // ANCHOR: warm
    group.bench_function(BenchmarkId::new("sort, sorted already", n), |b| {
        let mut xs = xs.clone();
        b.iter(|| black_box(&mut xs).sort_unstable());
    });
    group.bench_function(BenchmarkId::new("sort, shuffled", n), |b| {
        let sort = |xs: &mut Vec<u64>| xs.sort_unstable();
        b.iter_batched_ref(|| xs.clone(), sort, BatchSize::SmallInput);
    });
    // ANCHOR_END: warm

    let n = 1 << 22;
    let table: Vec<u64> = (0..n).collect();
    // ANCHOR: cold
    group.bench_function(BenchmarkId::new("search, one number", n), |b| {
        b.iter(|| table.binary_search(&black_box(n / 3)));
    });
    group.bench_function(BenchmarkId::new("search, another each time", n), |b| {
        let mut wanted = shuffled(n).into_iter().cycle();
        b.iter(|| table.binary_search(&black_box(wanted.next().expect("a circle"))));
    });
    // ANCHOR_END: cold
}

/// Lie 5: one call between two looks at the clock.
fn one_call(c: &mut Criterion) {
    let mut group = c.benchmark_group("honest");
    let n = 16;
    let xs: Vec<u64> = (0..n).collect();
    // ANCHOR: one
    group.bench_function(BenchmarkId::new("sum, one call a sample", n), |b| {
        let sum = |xs: &[u64]| kept::sum_by_index(xs);
        b.iter_batched(|| black_box(&xs[..]), sum, BatchSize::PerIteration);
    });
    group.bench_function(BenchmarkId::new("sum, many calls", n), |b| {
        b.iter(|| kept::sum_by_index(black_box(&xs)));
    });
    // ANCHOR_END: one
}

/// The numbers below `n`, a power of two, each once and out of order: a linear
/// congruential generator with its full period.
fn shuffled(n: u64) -> Vec<u64> {
    assert!(n.is_power_of_two());
    let next = |x: &u64| Some((x * 1_664_525 + 1_013_904_223) % n);
    std::iter::successors(Some(0), next).take(n as usize).collect()
}
