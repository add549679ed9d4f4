//! Grows at the push that fills the last place, and not at the one that finds none.

pub fn half_more(capacity: usize) -> Option<usize> {
    match capacity {
        0 => Some(4),
        _ => capacity.checked_add(capacity.div_ceil(2)),
    }
}

pub fn copied(
    pushes: usize,
    next: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let (mut places, mut copied) = (0, 0);
    for length in 1..=pushes {
        if length >= places {
            copied += length;
            places = next(places).filter(|larger| *larger > places)?;
        }
    }
    Some(copied)
}
