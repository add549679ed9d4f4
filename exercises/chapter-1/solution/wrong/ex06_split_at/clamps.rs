//! Splits at the end if `mid` is past it, and so hides the mistake.

use std::slice;

pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let len = xs.len();
    let mid = mid.min(len);
    let start = xs.as_mut_ptr();
    // SAFETY: both parts lie in `xs` and do not overlap.
    unsafe {
        (
            slice::from_raw_parts_mut(start, mid),
            slice::from_raw_parts_mut(start.add(mid), len - mid),
        )
    }
}
