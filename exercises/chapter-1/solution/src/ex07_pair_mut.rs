//! Exercise 1.7: two elements of one slice, both for writing.

#![forbid(unsafe_code)]

/// The elements `i` and `j` of `xs`, in this order, both for writing; `None` if they
/// are the same element, or if one of them does not exist.
///
/// The split at the higher index puts the lower element into the left part and
/// makes the higher one the first of the right part, so each part gives away one.
/// Every question is asked by a method that answers with an `Option`: if the indices
/// are equal, `lower` is not in the left part; if `higher` is the length, the right
/// part is empty; if it is greater, there is no split. Nothing is compared twice.
///
/// std has this for any number of indices: `xs.get_disjoint_mut([i, j])`.
pub fn pair_mut<T>(xs: &mut [T], i: usize, j: usize) -> Option<(&mut T, &mut T)> {
    let (lower, higher) = (i.min(j), i.max(j));
    let (left, right) = xs.split_at_mut_checked(higher)?;
    let low = left.get_mut(lower)?;
    let high = right.first_mut()?;
    Some(if i < j { (low, high) } else { (high, low) })
}
