//! Takes the last of the left part, which is the lower element only among neighbours.

pub fn pair_mut<T>(xs: &mut [T], i: usize, j: usize) -> Option<(&mut T, &mut T)> {
    if i == j {
        return None;
    }
    let (left, right) = xs.split_at_mut_checked(i.max(j))?;
    let (low, high) = (left.last_mut()?, right.first_mut()?);
    Some(if i < j { (low, high) } else { (high, low) })
}
