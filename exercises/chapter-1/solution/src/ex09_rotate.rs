//! Exercise 1.9: rotate a slice in place.

/// Rotates `xs` by `k` places to the left.
///
/// Three reversals: reversing both parts and then the whole brings the parts into the
/// other order and each part back into its own. Each element takes part in two
/// reversals, however large `k` is, and a reversal needs no second buffer.
///
/// A rotation by the length changes nothing, so only the remainder counts. An empty
/// slice has no remainder (`checked_rem` says so) and nothing to rotate.
pub fn rotate_left(xs: &mut [i64], k: usize) {
    let Some(k) = k.checked_rem(xs.len()) else { return };
    xs[..k].reverse();
    xs[k..].reverse();
    xs.reverse();
}
