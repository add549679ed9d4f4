//! Adds a constant, and takes that for amortised: few growths at first, too many later.

pub fn half_more(capacity: usize) -> Option<usize> {
    capacity.checked_add(16)
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
