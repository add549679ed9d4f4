//! Computes the second length from addresses: elements of 0 bytes have none between.

use std::slice;

pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    assert!(mid <= xs.len(), "mid > len");
    let range = xs.as_mut_ptr_range();
    // SAFETY: `mid` is not past the end.
    let middle = unsafe { range.start.add(mid) };
    let rest = (range.end as usize - middle as usize) / size_of::<T>();
    // SAFETY: both parts lie in `xs` and do not overlap.
    unsafe {
        (
            slice::from_raw_parts_mut(range.start, mid),
            slice::from_raw_parts_mut(middle, rest),
        )
    }
}
