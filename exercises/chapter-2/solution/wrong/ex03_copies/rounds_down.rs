//! Rounds down: half of 1 is 0, and from 1 it never grows.

pub fn half_more(capacity: usize) -> Option<usize> {
    match capacity {
        0 => Some(4),
        _ => capacity.checked_add(capacity / 2),
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
