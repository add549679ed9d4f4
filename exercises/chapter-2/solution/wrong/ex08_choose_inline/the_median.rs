//! The median length: half of the lists fit, whatever the others cost.

pub fn choose_inline(
    histogram: &[(usize, usize)],
    _element_size: usize,
    _spill_cost: usize,
) -> usize {
    let mut sorted = histogram.to_vec();
    sorted.sort();
    let lists: usize = sorted.iter().map(|(_, lists)| lists).sum();
    let mut seen = 0;
    for (length, lists_of_it) in sorted {
        seen += lists_of_it;
        if 2 * seen >= lists && lists > 0 {
            return length;
        }
    }
    0
}
