//! Forgets that half as much again of nothing is nothing.

pub fn half_more(capacity: usize) -> Option<usize> {
    capacity.checked_add(capacity.div_ceil(2))
}

pub fn copied(
    pushes: usize,
    next: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let (mut places, mut copied) = (0, 0);
    while pushes > places {
        copied += places;
        places = next(places).filter(|larger| *larger > places)?;
    }
    Some(copied)
}
