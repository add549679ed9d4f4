//! The mean length, rounded up, whatever a place or a spill costs.

pub fn choose_inline(
    histogram: &[(usize, usize)],
    _element_size: usize,
    _spill_cost: usize,
) -> usize {
    let lists: usize = histogram.iter().map(|(_, lists)| lists).sum();
    let elements: usize =
        histogram.iter().map(|(length, lists)| length * lists).sum();
    if lists == 0 { 0 } else { elements.div_ceil(lists) }
}
