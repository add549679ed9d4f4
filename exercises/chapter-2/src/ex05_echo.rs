//! Exercise 2.5: a vector that grows by its own elements.

/// Appends to `words`, for each word for which `wanted` says yes, in order, `times`
/// copies. The copies get no echo of their own.
///
/// Each copy needs a buffer for its text. Apart from those, at most one request goes
/// to the allocator, and none if the capacity has room for all copies.
pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    todo!("2.5: echo {words:?} {times} times, {} bytes", size_of_val(&wanted))
}
