//! Copies all of `xs` and then removes, so the buffer is too large.

use std::borrow::Cow;

pub fn dedup(xs: &[i64]) -> Cow<'_, [i64]> {
    if xs.windows(2).all(|pair| pair[0] != pair[1]) {
        return Cow::Borrowed(xs);
    }
    let mut kept = xs.to_vec();
    kept.dedup();
    Cow::Owned(kept)
}
