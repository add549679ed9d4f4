//! Exercise 1.2: the maximum of each window.

/// The maxima of all windows of `k` neighbours in `xs`, from left to right.
/// Empty if `k` is 0, and if `xs` has fewer than `k` elements.
pub fn window_max(xs: &[i64], k: usize) -> Vec<i64> {
    todo!("1.2: windows of {k} in {xs:?}")
}
