//! Takes it for granted that `k` is at most the length.

pub fn rotate_left(xs: &mut [i64], k: usize) {
    xs[..k].reverse();
    xs[k..].reverse();
    xs.reverse();
}
