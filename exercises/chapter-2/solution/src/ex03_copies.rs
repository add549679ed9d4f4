//! Exercise 2.3: a growth policy, and what it costs.

/// The capacity that follows `capacity`: half as much again, rounded up. After 0 comes
/// 4. `None` if it does not fit into a `usize`.
///
/// Adding the half cannot overflow in between, as `capacity * 3 / 2` can. Rounding up
/// matters for 1: its half, rounded down, is 0, and that policy would never grow. It
/// also keeps the copies below three for each push: rounded down, each step would be a
/// little short of one and a half.
pub fn half_more(capacity: usize) -> Option<usize> {
    match capacity {
        0 => Some(4),
        _ => capacity.checked_add(capacity.div_ceil(2)),
    }
}

/// How many elements the model copies during `pushes` pushes. It begins with no
/// places. A push that finds no place free asks `next` which capacity follows, and
/// copies all elements that are there. `None` if `next` gives none when it is asked,
/// or one that is not larger.
///
/// Nothing happens between two growths, so the loop goes from growth to growth. At a
/// growth every place is taken: as many elements are copied as there are places. A
/// policy that does not grow would keep the loop for ever; hence the `filter`.
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
