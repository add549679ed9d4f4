//! `push` and `extend_from_slice`: `Vec`, the array by hand, and the reader's own.

use chapter_2_solution::ex07_raw_array::Array;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion};
use std::hint::black_box;

/// The reader's own answer to exercise 2.7, which may be open or wrong.
use chapter_2::ex07_raw_array::Array as Yours;

// --- push --------------------------------------------------------------------------

pub fn push(c: &mut Criterion) {
    let expected: Vec<u64> = (0..1_000).collect();
    assert_eq!(into_vec(1_000)[..], expected, "Vec");
    assert_eq!(into_array(1_000)[..], expected, "solution");
    let solved = benches::is_solved("2.7", || into_yours(1_000).to_vec(), &expected);

    let mut group = c.benchmark_group("push");
    for n in [10, 1_000, 100_000, 10_000_000] {
        fill(&mut group, "Vec", n, into_vec);
        fill(&mut group, "solution", n, into_array);
        fill(&mut group, "Vec, again", n, into_vec);
        if solved {
            fill(&mut group, "your answer", n, into_yours);
        }
    }
}

/// Times how long it takes to push `n` numbers into an empty array and to free it.
fn fill<A>(
    group: &mut BenchmarkGroup<WallTime>,
    name: &str,
    n: u64,
    filled: fn(u64) -> A,
) {
    group.bench_function(BenchmarkId::new(name, n), |b| {
        b.iter(|| filled(black_box(n)));
    });
}

// ANCHOR: push
fn into_vec(n: u64) -> Vec<u64> {
    let mut array = Vec::new();
    for x in 0..n {
        array.push(black_box(x));
    }
    array
}

fn into_array(n: u64) -> Array<u64> {
    let mut array = Array::new();
    for x in 0..n {
        array.push(black_box(x));
    }
    array
}
// ANCHOR_END: push

fn into_yours(n: u64) -> Yours<u64> {
    let mut array = Yours::new();
    for x in 0..n {
        array.push(black_box(x));
    }
    array
}

// --- extend ------------------------------------------------------------------------

pub fn extend(c: &mut Criterion) {
    let expected: Vec<u64> = (0..1_000).collect();
    assert_eq!(vec_of(&expected)[..], expected, "Vec");
    assert_eq!(array_of(&expected)[..], expected, "solution");
    let solved =
        benches::is_solved("2.7", || yours_of(&expected).to_vec(), &expected);

    let mut group = c.benchmark_group("extend");
    for n in [10, 1_000, 100_000] {
        let xs: Vec<u64> = (0..n).collect();
        copy(&mut group, "Vec", &xs, vec_of);
        copy(&mut group, "solution", &xs, array_of);
        copy(&mut group, "Vec, again", &xs, vec_of);
        if solved {
            copy(&mut group, "your answer", &xs, yours_of);
        }
    }
}

/// Times how long it takes to extend an empty array by `xs` and to free it.
fn copy<A>(
    group: &mut BenchmarkGroup<WallTime>,
    name: &str,
    xs: &[u64],
    copied: fn(&[u64]) -> A,
) {
    group.bench_function(BenchmarkId::new(name, xs.len()), |b| {
        b.iter(|| copied(black_box(xs)));
    });
}

fn vec_of(xs: &[u64]) -> Vec<u64> {
    let mut array = Vec::new();
    array.extend_from_slice(xs);
    array
}

fn array_of(xs: &[u64]) -> Array<u64> {
    let mut array = Array::new();
    array.extend_from_slice(xs);
    array
}

fn yours_of(xs: &[u64]) -> Yours<u64> {
    let mut array = Yours::new();
    array.extend_from_slice(xs);
    array
}
