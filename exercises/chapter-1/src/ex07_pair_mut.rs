//! Exercise 1.7: two elements of one slice, both for writing.

#![forbid(unsafe_code)]

/// The elements `i` and `j` of `xs`, in this order, both for writing; `None` if they
/// are the same element, or if one of them does not exist. No `unsafe` is needed.
pub fn pair_mut<T>(xs: &mut [T], i: usize, j: usize) -> Option<(&mut T, &mut T)> {
    todo!("1.7: elements {i} and {j} of {}", xs.len())
}
