//! Moves every element one place, however large `k` is.

pub fn rotate_left(xs: &mut [i64], k: usize) {
    if k.checked_rem(xs.len()).unwrap_or(0) == 0 {
        return;
    }
    let first = xs[0];
    xs.copy_within(1.., 0);
    xs[xs.len() - 1] = first;
}
