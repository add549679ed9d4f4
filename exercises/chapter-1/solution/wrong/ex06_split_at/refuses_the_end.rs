//! Believes that `mid` must be an index: with `mid == len` the second part is empty.

use std::slice;

pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let len = xs.len();
    assert!(mid < len, "mid > len");
    let start = xs.as_mut_ptr();
    // SAFETY: both parts lie in `xs` and do not overlap.
    unsafe {
        (
            slice::from_raw_parts_mut(start, mid),
            slice::from_raw_parts_mut(start.add(mid), len - mid),
        )
    }
}
