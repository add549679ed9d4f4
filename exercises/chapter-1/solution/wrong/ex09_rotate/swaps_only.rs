//! Swaps each element with the one `k` places on: right only if `k` divides the length.

pub fn rotate_left(xs: &mut [i64], k: usize) {
    let Some(k) = k.checked_rem(xs.len()) else { return };
    for i in 0..xs.len() - k {
        xs.swap(i, i + k);
    }
}
