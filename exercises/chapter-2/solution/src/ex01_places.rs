//! Exercise 2.1: collect what you find, in a buffer that fits.

/// The places of `wanted` in `xs`, in order.
///
/// A filter does not know how many elements it will let through, so `collect` would
/// have to guess and grow. Counting first reads `xs` a second time, and that is cheap:
/// nothing is written. Then there is one buffer of the right size, or none:
/// `with_capacity(0)` does not allocate. `extend` finds room for each place.
pub fn places(xs: &[i64], wanted: i64) -> Vec<usize> {
    let is_wanted = |&(_, x): &(usize, &i64)| *x == wanted;
    let found = xs.iter().enumerate().filter(is_wanted);
    let mut places = Vec::with_capacity(found.clone().count());
    places.extend(found.map(|(place, _)| place));
    places
}
