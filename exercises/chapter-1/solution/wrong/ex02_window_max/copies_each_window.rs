//! Copies each window into a `Vec` of its own before it looks for the maximum.

pub fn window_max(xs: &[i64], k: usize) -> Vec<i64> {
    if k == 0 {
        return Vec::new();
    }
    let windows: Vec<Vec<i64>> = xs.windows(k).map(|w| w.to_vec()).collect();
    windows.into_iter().filter_map(|window| window.into_iter().max()).collect()
}
