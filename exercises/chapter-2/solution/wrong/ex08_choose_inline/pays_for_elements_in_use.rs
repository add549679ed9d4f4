//! Charges a list for its elements, not for the places that it reserves.

pub fn choose_inline(
    histogram: &[(usize, usize)],
    element_size: usize,
    spill_cost: usize,
) -> usize {
    let cost = |capacity: usize| {
        let longer = histogram.iter().filter(|(length, _)| *length > capacity);
        let spilled: usize = longer.map(|(_, lists)| lists).sum();
        let used: usize = histogram.iter().map(|(n, k)| n.min(&capacity) * k).sum();
        used * element_size + spilled * spill_cost
    };
    let lengths = histogram.iter().map(|(length, _)| *length);
    let candidates = std::iter::once(0).chain(lengths);
    let cheapest = candidates.map(|capacity| (cost(capacity), capacity)).min();
    cheapest.map_or(0, |(_, capacity)| capacity)
}
