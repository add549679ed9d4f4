//! Exercise 2.2: predict the tape.

/// What `Vec` asks the allocator for today, in bytes and in order, while `pushes`
/// elements of `element` bytes each are pushed into a `Vec::new()`. For example,
/// 5 elements of 8 bytes: `[32, 64]`.
///
/// Calculate it; do not push anything to a `Vec` and watch.
pub fn requests(element: usize, pushes: usize) -> Vec<usize> {
    todo!("2.2: {pushes} pushes of {element} bytes")
}
