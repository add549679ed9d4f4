//! Forgets that `i` may be the higher of the two.

pub fn pair_mut<T>(xs: &mut [T], i: usize, j: usize) -> Option<(&mut T, &mut T)> {
    if i >= j || j >= xs.len() {
        return None;
    }
    let (left, right) = xs.split_at_mut(j);
    Some((&mut left[i], &mut right[0]))
}
