//! Believes that the last element cannot be one of the two.

pub fn pair_mut<T>(xs: &mut [T], i: usize, j: usize) -> Option<(&mut T, &mut T)> {
    if i.max(j) >= xs.len().saturating_sub(1) {
        return None;
    }
    let (lower, higher) = (i.min(j), i.max(j));
    let (left, right) = xs.split_at_mut_checked(higher)?;
    let low = left.get_mut(lower)?;
    let high = right.first_mut()?;
    Some(if i < j { (low, high) } else { (high, low) })
}
