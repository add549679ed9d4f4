//! Stops at the largest number, and gives a capacity that is not larger.

pub fn half_more(capacity: usize) -> Option<usize> {
    match capacity {
        0 => Some(4),
        _ => Some(capacity.saturating_add(capacity.div_ceil(2))),
    }
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
