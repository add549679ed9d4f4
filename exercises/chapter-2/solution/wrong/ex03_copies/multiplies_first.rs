//! Multiplies by 3 before it divides by 2: that overflows where the result would fit.

pub fn half_more(capacity: usize) -> Option<usize> {
    match capacity {
        0 => Some(4),
        _ => Some((capacity * 3).div_ceil(2)),
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
