//! Tries only lengths that occur: never 0, the plain `Vec`.

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
    let cheapest = lengths.map(|capacity| (cost(capacity), capacity)).min();
    cheapest.map_or(0, |(_, capacity)| capacity)
}
