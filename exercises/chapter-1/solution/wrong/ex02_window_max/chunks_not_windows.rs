//! Takes pieces that lie side by side, where windows overlap.

pub fn window_max(xs: &[i64], k: usize) -> Vec<i64> {
    if k == 0 {
        return Vec::new();
    }
    xs.chunks_exact(k).filter_map(|chunk| chunk.iter().copied().max()).collect()
}
