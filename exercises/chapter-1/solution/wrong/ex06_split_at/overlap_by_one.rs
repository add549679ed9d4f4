//! Counts the element at `mid` to both parts.

use std::slice;

pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let len = xs.len();
    assert!(mid <= len, "mid > len");
    let start = xs.as_mut_ptr();
    // SAFETY: wrong: the element at `mid` is in both parts.
    unsafe {
        (
            slice::from_raw_parts_mut(start, (mid + 1).min(len)),
            slice::from_raw_parts_mut(start.add(mid), len - mid),
        )
    }
}
