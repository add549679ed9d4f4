//! Exercise 2.2: predict the tape.

/// What `Vec` asks the allocator for today, in bytes and in order, while `pushes`
/// elements of `element` bytes each are pushed into a `Vec::new()`.
///
/// A buffer for `capacity` elements is asked for by the push that finds the one before
/// it full, so the question is only whether there is such a push: whether more
/// elements come than there are places. At the beginning there are no places, and the
/// first push of all finds the `Vec` full.
///
/// Elements of no size never find it full. Without that line the sizes would be
/// right, all 0, and no allocator was ever asked for 0 bytes.
pub fn requests(element: usize, pushes: usize) -> Vec<usize> {
    if element == 0 {
        return Vec::new();
    }
    let mut asked = Vec::new();
    let (mut places, mut next) = (0, first_capacity(element));
    while pushes > places {
        asked.push(next * element);
        (places, next) = (next, next * 2);
    }
    asked
}

/// Very small buffers are not worth asking for, and neither is room for four large
/// elements if there might be only one.
fn first_capacity(element: usize) -> usize {
    match element {
        1 => 8,
        2..=1024 => 4,
        _ => 1,
    }
}
