//! Exercise 2.3: a growth policy, and what it costs.

/// The capacity that follows `capacity`: half as much again, rounded up. After 0 comes
/// 4. `None` if it does not fit into a `usize`.
pub fn half_more(capacity: usize) -> Option<usize> {
    todo!("2.3: the capacity after {capacity}")
}

/// How many elements the model copies during `pushes` pushes. It begins with no
/// places. A push that finds no place free asks `next` which capacity follows, and
/// copies all elements that are there. `None` if `next` gives none when it is asked,
/// or one that is not larger.
pub fn copied(
    pushes: usize,
    next: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    todo!("2.3: {pushes} pushes, first to {:?} places", next(0))
}
