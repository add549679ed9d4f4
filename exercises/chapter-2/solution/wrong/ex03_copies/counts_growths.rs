//! Counts the growths, where the elements were asked for.

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
    let (mut places, mut growths) = (0, 0);
    while pushes > places {
        growths += 1;
        places = next(places).filter(|larger| *larger > places)?;
    }
    Some(growths)
}
