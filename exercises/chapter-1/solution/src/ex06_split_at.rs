//! Exercise 1.6: `split_at_mut` by hand.

use std::slice;

/// The first `mid` elements of `xs`, and the rest, both for writing.
///
/// The comparison is the whole proof. With it, the parts `0..mid` and `mid..len`
/// lie in the slice and do not overlap. Without it, `len - mid` is nonsense and the
/// second part lies in foreign memory. It must be an `assert!`: a `debug_assert!` is
/// gone in a release build, and safe code could then break memory with a number.
///
/// The two results borrow from `xs`, as the signature says, so the caller cannot
/// use `xs` again until both are gone.
///
/// # Panics
///
/// If `mid` is greater than the length.
pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let len = xs.len();
    assert!(mid <= len, "mid > len: {mid} > {len}");
    let start = xs.as_mut_ptr();
    // SAFETY: `start` points at `len` elements that only this function may use now,
    // and `mid <= len`. So `0..mid` and `mid..len` are parts of them, and no element
    // is in both.
    unsafe {
        (
            slice::from_raw_parts_mut(start, mid),
            slice::from_raw_parts_mut(start.add(mid), len - mid),
        )
    }
}
