//! Does not ask whether the two are the same: the left part is too short.

pub fn pair_mut<T>(xs: &mut [T], i: usize, j: usize) -> Option<(&mut T, &mut T)> {
    if i.max(j) >= xs.len() {
        return None;
    }
    let (left, right) = xs.split_at_mut(i.max(j));
    let (low, high) = (&mut left[i.min(j)], &mut right[0]);
    Some(if i < j { (low, high) } else { (high, low) })
}
