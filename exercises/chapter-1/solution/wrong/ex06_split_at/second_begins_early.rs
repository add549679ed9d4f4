//! Begins the second part one element too early, at its correct length.

use std::slice;

pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let len = xs.len();
    assert!(mid <= len, "mid > len");
    let start = xs.as_mut_ptr();
    // SAFETY: wrong: the element before `mid` is in both parts.
    unsafe {
        (
            slice::from_raw_parts_mut(start, mid),
            slice::from_raw_parts_mut(start.add(mid.saturating_sub(1)), len - mid),
        )
    }
}
