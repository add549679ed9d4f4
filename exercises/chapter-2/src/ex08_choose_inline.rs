//! Exercise 2.8: choose the inline capacity of a small vector.

/// The inline capacity for which the lists of `histogram` cost the least; of
/// several, the smallest.
///
/// Each pair of `histogram` is a length and how many lists have it. The pairs come
/// in any order, and a length may come twice. With the inline capacity `n`,
///
/// - every list costs `n * element_size`, the bytes that it reserves inline,
/// - a list that is longer than `n` spills, and costs `spill_cost` more.
///
/// Without lists the answer is 0. A length may be huge: do not try every number.
pub fn choose_inline(
    histogram: &[(usize, usize)],
    element_size: usize,
    spill_cost: usize,
) -> usize {
    todo!("2.8: {histogram:?}, {element_size} bytes each, {spill_cost} a spill")
}
