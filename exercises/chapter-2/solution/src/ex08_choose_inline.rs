//! Exercise 2.8: choose the inline capacity of a small vector.

/// The inline capacity for which the lists of `histogram` cost the least; of
/// several, the smallest.
///
/// Between two lengths that occur, one more place saves no spill and only costs
/// bytes. So the cheapest capacity is 0 or one of the lengths, and the others need
/// not be tried: a single list of a million elements is one more candidate, not a
/// million. The cost may rise and then fall again, because many long lists may be
/// worth what a few lengths below them are not, so all candidates are compared.
///
/// `min` over pairs of a cost and a capacity takes the smaller capacity where the
/// costs are equal.
pub fn choose_inline(
    histogram: &[(usize, usize)],
    element_size: usize,
    spill_cost: usize,
) -> usize {
    let lists: usize = histogram.iter().map(|(_, lists)| lists).sum();
    let cost = |capacity: usize| {
        let longer = histogram.iter().filter(|(length, _)| *length > capacity);
        let spilled: usize = longer.map(|(_, lists)| lists).sum();
        lists * capacity * element_size + spilled * spill_cost
    };
    let lengths = histogram.iter().map(|(length, _)| *length);
    let candidates = std::iter::once(0).chain(lengths);
    let cheapest = candidates.map(|capacity| (cost(capacity), capacity)).min();
    cheapest.map_or(0, |(_, capacity)| capacity)
}
