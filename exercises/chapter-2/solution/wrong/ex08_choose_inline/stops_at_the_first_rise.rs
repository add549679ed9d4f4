//! Goes up until the next length costs more, and stops there.

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
    let mut lengths: Vec<usize> = histogram.iter().map(|(n, _)| *n).collect();
    lengths.sort();
    let mut best = 0;
    for capacity in lengths {
        if cost(capacity) > cost(best) {
            break;
        }
        if cost(capacity) < cost(best) {
            best = capacity;
        }
    }
    best
}
