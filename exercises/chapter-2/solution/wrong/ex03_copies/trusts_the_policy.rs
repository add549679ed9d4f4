//! Does not look whether the policy grows, and goes on with a full buffer.

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
    for length in 0..pushes {
        if length == places {
            copied += length;
            places = next(places)?;
        }
    }
    Some(copied)
}
