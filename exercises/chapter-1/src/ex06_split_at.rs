//! Exercise 1.6: `split_at_mut` by hand.

/// The first `mid` elements of `xs`, and the rest, both for writing.
///
/// Use `as_mut_ptr` and `std::slice::from_raw_parts_mut`, and say in a `// SAFETY:`
/// comment why the two parts have no element in common.
///
/// # Panics
///
/// If `mid` is greater than the length, with a message that contains `mid > len`.
pub fn split_at<T>(xs: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    todo!("1.6: {} elements, split at {mid}", xs.len())
}
