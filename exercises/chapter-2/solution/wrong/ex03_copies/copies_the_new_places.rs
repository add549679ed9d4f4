//! Adds the size of the new buffer: its free places are not copied from anywhere.

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
    while pushes > places {
        places = next(places).filter(|larger| *larger > places)?;
        copied += places;
    }
    Some(copied)
}
