//! Exercise 1.9: rotate a slice in place.

/// Rotates `xs` by `k` places to the left: every element moves `k` places towards
/// the front, and those that would fall off come back at the end, in their order.
/// `k` may be larger than the length. The function allocates nothing.
///
/// Do not call `rotate_left` or `rotate_right` of the standard library.
pub fn rotate_left(xs: &mut [i64], k: usize) {
    todo!("1.9: {xs:?} by {k} places")
}
