//! Exercise 1.2: the maximum of each window.

/// The maxima of all windows of `k` neighbours in `xs`, from left to right.
/// Empty if `k` is 0, and if `xs` has fewer than `k` elements.
///
/// A window is a sub-slice: a pointer into `xs` and the length `k`. Making one
/// copies no element and allocates nothing, so the only buffer here is that of the
/// result. `windows` never yields a slice that is too short, which leaves one case
/// to this function: a window of no elements has no maximum, and `windows(0)`
/// panics.
pub fn window_max(xs: &[i64], k: usize) -> Vec<i64> {
    if k == 0 {
        return Vec::new();
    }
    xs.windows(k).filter_map(|window| window.iter().copied().max()).collect()
}
