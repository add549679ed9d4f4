//! Gives the lower element first, whatever was asked for.

pub fn pair_mut<T>(xs: &mut [T], i: usize, j: usize) -> Option<(&mut T, &mut T)> {
    let (lower, higher) = (i.min(j), i.max(j));
    let (left, right) = xs.split_at_mut_checked(higher)?;
    Some((left.get_mut(lower)?, right.first_mut()?))
}
