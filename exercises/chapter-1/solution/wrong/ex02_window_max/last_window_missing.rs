//! Forgets the last window: the range of starts ends one too early.

pub fn window_max(xs: &[i64], k: usize) -> Vec<i64> {
    if k == 0 || k > xs.len() {
        return Vec::new();
    }
    (0..xs.len() - k)
        .filter_map(|start| xs[start..start + k].iter().copied().max())
        .collect()
}
