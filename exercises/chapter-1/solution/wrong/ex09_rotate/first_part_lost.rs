//! Moves the second part to the front, over the first part, which nobody kept.

pub fn rotate_left(xs: &mut [i64], k: usize) {
    let Some(k) = k.checked_rem(xs.len()) else { return };
    xs.copy_within(k.., 0);
}
