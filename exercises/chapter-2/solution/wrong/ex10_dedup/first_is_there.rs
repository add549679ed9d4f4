//! Takes the first element for granted, and panics if there is none.

use std::borrow::Cow;

pub fn dedup(xs: &[i64]) -> Cow<'_, [i64]> {
    let changes = |i: &usize| xs[*i] != xs[*i - 1];
    let count = 1 + (1..xs.len()).filter(changes).count();
    let first = xs[0];
    if count == xs.len() {
        return Cow::Borrowed(xs);
    }
    let mut kept = Vec::with_capacity(count);
    kept.push(first);
    kept.extend((1..xs.len()).filter(changes).map(|i| xs[i]));
    Cow::Owned(kept)
}
