//! Work that a benchmark may want to time. What does the compiler leave of it? The
//! book asks it at each opt-level, and the benches of chapter 5 time some of it.
//!
//! This file is compiled twice: optimised, into `benches`, and as a debug build, into
//! the package `debug-twin`. `#[inline(never)]` keeps each function one of its own.

use std::hint::black_box;

// ANCHOR: busy
/// The loop of the Go notes: it counts to a thousand millions, and that is all.
#[inline(never)]
pub fn busy_loop() {
    for _ in 0..1_000_000_000_u64 {}
}

/// The same, in the words of C and Go.
#[inline(never)]
pub fn busy_while() {
    let mut i = 0_u64;
    while i < 1_000_000_000 {
        i += 1;
    }
}

/// The same, and each number goes through `black_box`.
#[inline(never)]
pub fn busy_kept() {
    for i in 0..1_000_000_000_u64 {
        black_box(i);
    }
}
// ANCHOR_END: busy

// ANCHOR: sum
/// The sum of the numbers below `n`.
#[inline(never)]
pub fn sum_to(n: u64) -> u64 {
    (0..n).sum()
}

/// The same for one `n`, which stands in the code.
#[inline(never)]
pub fn sum_to_1000() -> u64 {
    (0..1_000_u64).sum()
}

/// Only the result goes through `black_box`.
#[inline(never)]
pub fn result_boxed() -> u64 {
    black_box((0..1_000_u64).sum())
}

/// Only the number that is given goes through it.
#[inline(never)]
pub fn input_boxed() -> u64 {
    (0..black_box(1_000_u64)).sum()
}

/// Each number that is added goes through it.
#[inline(never)]
pub fn each_boxed(n: u64) -> u64 {
    (0..n).map(black_box).sum()
}
// ANCHOR_END: sum

// ANCHOR: dropped
/// Nobody gets the squares.
#[inline(never)]
pub fn squares_dropped(xs: &[u64]) {
    for x in xs {
        let _ = x.wrapping_mul(*x);
    }
}

/// `black_box` gets them.
#[inline(never)]
pub fn squares_kept(xs: &[u64]) {
    for x in xs {
        black_box(x.wrapping_mul(*x));
    }
}

/// Nobody gets the squares, and there is a counter of the rounds.
#[inline(never)]
pub fn squares_counted(xs: &[u64], rounds: &mut u64) {
    for x in xs {
        let _ = x.wrapping_mul(*x);
        *rounds += 1;
    }
}
// ANCHOR_END: dropped

// ANCHOR: sums
#[inline(never)]
pub fn sum_by_index(xs: &[u64]) -> u64 {
    let (mut sum, mut i) = (0, 0);
    while i < xs.len() {
        sum += xs[i];
        i += 1;
    }
    sum
}

#[inline(never)]
pub fn sum_by_iterator(xs: &[u64]) -> u64 {
    xs.iter().sum()
}
// ANCHOR_END: sums
