//! Builds the result to find out whether it differs.

use std::borrow::Cow;

pub fn dedup(xs: &[i64]) -> Cow<'_, [i64]> {
    let mut kept = xs.to_vec();
    kept.dedup();
    if kept == xs { Cow::Borrowed(xs) } else { Cow::Owned(kept) }
}
