//! Asks the policy before any push needs it.

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
    let mut copied = 0;
    let mut places = next(0).filter(|first| *first > 0)?;
    while pushes > places {
        copied += places;
        places = next(places).filter(|larger| *larger > places)?;
    }
    Some(copied)
}
