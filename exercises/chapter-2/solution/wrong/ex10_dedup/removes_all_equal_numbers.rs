//! Compares each number with all that are kept, and not with its neighbour.

use std::borrow::Cow;

pub fn dedup(xs: &[i64]) -> Cow<'_, [i64]> {
    let mut kept = Vec::with_capacity(xs.len());
    for x in xs {
        if !kept.contains(x) {
            kept.push(*x);
        }
    }
    if kept.len() == xs.len() { Cow::Borrowed(xs) } else { Cow::Owned(kept) }
}
