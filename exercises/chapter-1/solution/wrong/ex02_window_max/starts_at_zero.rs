//! Begins each maximum at 0, which is larger than every negative number.

pub fn window_max(xs: &[i64], k: usize) -> Vec<i64> {
    if k == 0 {
        return Vec::new();
    }
    let mut maxima = Vec::new();
    for window in xs.windows(k) {
        let mut max = 0;
        for &x in window {
            if x > max {
                max = x;
            }
        }
        maxima.push(max);
    }
    maxima
}
