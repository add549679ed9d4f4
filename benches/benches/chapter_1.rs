//! Chapter 1: what it costs to pass an array, to reach its elements, and to rotate it.

use benches::access;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion};
use criterion::{criterion_group, criterion_main};
use std::hint::black_box;

criterion_group! {
    name = chapter_1;
    config = benches::settings();
    targets = passing, indexing, rotate
}
criterion_main!(chapter_1);

// --- passing -----------------------------------------------------------------------

fn passing(c: &mut Criterion) {
    let mut group = c.benchmark_group("passing");
    pass::<2>(&mut group);
    pass::<8>(&mut group);
    pass::<32>(&mut group);
    pass::<128>(&mut group);
    pass::<512>(&mut group);
    pass::<2048>(&mut group);
    pass::<8192>(&mut group);
}

/// The callee looks at one element, so what is timed is the call. The array that is
/// passed by value is written to, so that the copy cannot be left out.
fn pass<const N: usize>(group: &mut BenchmarkGroup<WallTime>) {
    let (a, last) = ([41; N], N - 1);
    let expected = 42;
    assert_eq!(by_value(a, last), expected, "by value");
    assert_eq!(by_reference(&a, last), expected, "by reference");
    assert_eq!(boxed(Box::new(a), last).0, expected, "boxed");

    group.bench_function(BenchmarkId::new("by value", N), |b| {
        b.iter(|| by_value(*black_box(&a), last));
    });
    group.bench_function(BenchmarkId::new("by reference", N), |b| {
        b.iter(|| by_reference(black_box(&a), last));
    });
    group.bench_function(BenchmarkId::new("boxed", N), |b| {
        let mut own = Some(Box::new(a));
        b.iter(|| {
            let (found, back) = boxed(own.take().expect("it came back"), last);
            own = Some(back);
            found
        });
    });
}

// ANCHOR: passing
#[inline(never)]
fn by_value<const N: usize>(mut a: [u64; N], i: usize) -> u64 {
    a[i] += 1;
    black_box(&a)[i]
}

#[inline(never)]
fn by_reference<const N: usize>(a: &[u64; N], i: usize) -> u64 {
    black_box(a)[i] + 1
}

/// Gives the box back: the caller needs it for the next call.
#[inline(never)]
fn boxed<const N: usize>(a: Box<[u64; N]>, i: usize) -> (u64, Box<[u64; N]>) {
    (black_box(&a)[i] + 1, a)
}
// ANCHOR_END: passing

// --- indexing ----------------------------------------------------------------------

type Sum = fn(&[u64]) -> u64;
type PickedSum = fn(&[u64], &[usize]) -> u64;

fn indexing(c: &mut Criterion) {
    let mut group = c.benchmark_group("indexing");
    for n in [4096, 262_144] {
        reach(&mut group, n);
    }
}

fn reach(group: &mut BenchmarkGroup<WallTime>, n: usize) {
    let xs: Vec<u64> = (0..n as u64).collect();
    let at = every_place_once(n);
    let expected: u64 = xs.iter().sum();

    let in_order: [(&str, Sum); 4] = [
        ("in order, iterator", access::sum_by_iterator),
        ("in order, index", access::sum_by_index),
        ("in order, get", access::sum_by_get),
        ("in order, get_unchecked", access::sum_unchecked),
    ];
    for (name, sum) in in_order {
        assert_eq!(sum(&xs), expected, "{name}");
        group.bench_function(BenchmarkId::new(name, n), |b| {
            b.iter(|| sum(black_box(&xs)));
        });
    }
    assert_eq!(access::sum_first(&xs, n), expected, "the first n");
    group.bench_function(BenchmarkId::new("the first n, index", n), |b| {
        b.iter(|| access::sum_first(black_box(&xs), black_box(n)));
    });

    let picked: [(&str, PickedSum); 2] = [
        ("picked, index", access::sum_picked),
        ("picked, get", access::sum_picked_by_get),
    ];
    for (name, sum) in picked {
        assert_eq!(sum(&xs, &at), expected, "{name}");
        group.bench_function(BenchmarkId::new(name, n), |b| {
            b.iter(|| sum(black_box(&xs), black_box(&at)));
        });
    }
    assert!(at.iter().all(|i| *i < xs.len()));
    // SAFETY: every place in `at` is less than the length of `xs`: see the line above.
    let unchecked =
        || unsafe { access::sum_picked_unchecked(black_box(&xs), black_box(&at)) };
    assert_eq!(unchecked(), expected, "picked, get_unchecked");
    group.bench_function(BenchmarkId::new("picked, get_unchecked", n), |b| {
        b.iter(unchecked);
    });
}

/// The numbers below `n`, a power of two, each once and out of order: a linear
/// congruential generator with its full period.
fn every_place_once(n: usize) -> Vec<usize> {
    assert!(n.is_power_of_two());
    let next = |i: &usize| Some((i * 1_229 + 1_223) % n);
    std::iter::successors(Some(0), next).take(n).collect()
}

// --- rotate ------------------------------------------------------------------------

type Rotate = fn(&mut [i64], usize);

fn rotate(c: &mut Criterion) {
    let solution = chapter_1_solution::ex09_rotate::rotate_left;
    let yours = chapter_1::ex09_rotate::rotate_left;
    let expected = rotated(<[i64]>::rotate_left);
    assert_eq!(rotated(solution), expected, "the solution");

    let mut variants: Vec<(&str, Rotate)> =
        vec![("std", <[i64]>::rotate_left), ("solution", solution)];
    if benches::is_solved("1.9", || rotated(yours), &expected) {
        variants.push(("your answer", yours));
    }
    let mut group = c.benchmark_group("rotate");
    for n in [64, 4096] {
        for (name, rotate_left) in &variants {
            let mut xs: Vec<i64> = (0..n as i64).collect();
            group.bench_function(BenchmarkId::new(*name, n), |b| {
                b.iter(|| rotate_left(black_box(&mut xs), black_box(n / 3)));
            });
        }
    }
}

/// What a function makes of some small slices.
fn rotated(rotate_left: Rotate) -> Vec<Vec<i64>> {
    let inputs = [(1, 0), (2, 1), (7, 3), (8, 4), (9, 9), (64, 21)];
    let results = inputs.into_iter().map(|(n, k)| {
        let mut xs: Vec<i64> = (0..n).collect();
        rotate_left(&mut xs, k);
        xs
    });
    results.collect()
}
