//! Adds `k` to an index before it asks whether there is such a window.

pub fn window_max(xs: &[i64], k: usize) -> Vec<i64> {
    if k == 0 {
        return Vec::new();
    }
    let starts = (0..xs.len()).filter(|i| i + k <= xs.len());
    starts.filter_map(|i| xs[i..i + k].iter().copied().max()).collect()
}
