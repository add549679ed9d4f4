//! Puts the parts together in a new `Vec`, and copies that back.

pub fn rotate_left(xs: &mut [i64], k: usize) {
    let Some(k) = k.checked_rem(xs.len()) else { return };
    let turned = [&xs[k..], &xs[..k]].concat();
    xs.copy_from_slice(&turned);
}
