//! Ways to reach the elements of a slice. Each is a function of its own
//! (`inline(never)`), so that what the compiler makes of it can be looked at and timed.
//!
//! A test of the book compiles this file alone and finds out which of the functions
//! still check an index, so it uses nothing but `core`.

// The loops over an index are what is examined here.
#![allow(clippy::needless_range_loop)]

// ANCHOR: in_order
#[inline(never)]
pub fn sum_by_iterator(xs: &[u64]) -> u64 {
    xs.iter().sum()
}

#[inline(never)]
pub fn sum_by_index(xs: &[u64]) -> u64 {
    let mut sum = 0;
    for i in 0..xs.len() {
        sum += xs[i];
    }
    sum
}
// ANCHOR_END: in_order

#[inline(never)]
pub fn sum_by_get(xs: &[u64]) -> u64 {
    let mut sum = 0;
    for i in 0..xs.len() {
        sum += xs.get(i).unwrap_or(&0);
    }
    sum
}

#[inline(never)]
pub fn sum_unchecked(xs: &[u64]) -> u64 {
    let mut sum = 0;
    for i in 0..xs.len() {
        // SAFETY: `i` is less than the length, by the range of the loop.
        sum += unsafe { xs.get_unchecked(i) };
    }
    sum
}

// ANCHOR: first
/// The sum of the first `n`.
#[inline(never)]
pub fn sum_first(xs: &[u64], n: usize) -> u64 {
    let mut sum = 0;
    for i in 0..n {
        sum += xs[i];
    }
    sum
}
// ANCHOR_END: first

// ANCHOR: picked
/// The sum of the elements at the places `at`.
#[inline(never)]
pub fn sum_picked(xs: &[u64], at: &[usize]) -> u64 {
    let mut sum = 0;
    for &i in at {
        sum += xs[i];
    }
    sum
}
// ANCHOR_END: picked

#[inline(never)]
pub fn sum_picked_by_get(xs: &[u64], at: &[usize]) -> u64 {
    let mut sum = 0;
    for &i in at {
        sum += xs.get(i).unwrap_or(&0);
    }
    sum
}

/// # Safety
///
/// Every place in `at` is less than the length of `xs`.
#[inline(never)]
pub unsafe fn sum_picked_unchecked(xs: &[u64], at: &[usize]) -> u64 {
    let mut sum = 0;
    for &i in at {
        // SAFETY: the caller promises that `i` is less than the length.
        sum += unsafe { xs.get_unchecked(i) };
    }
    sum
}
