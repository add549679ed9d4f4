//! Rotates to the right: the whole is reversed first and cut in the old place.

pub fn rotate_left(xs: &mut [i64], k: usize) {
    let Some(k) = k.checked_rem(xs.len()) else { return };
    xs.reverse();
    xs[..k].reverse();
    xs[k..].reverse();
}
