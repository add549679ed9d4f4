//! Cuts the windows at the end short, as a slice in Python would be.

pub fn window_max(xs: &[i64], k: usize) -> Vec<i64> {
    (0..xs.len())
        .filter_map(|start| {
            let end = xs.len().min(start + k);
            xs[start..end].iter().copied().max()
        })
        .collect()
}
