//! Asks for `to_mut` before it knows whether something changes.

use std::borrow::Cow;

pub fn dedup(xs: &[i64]) -> Cow<'_, [i64]> {
    let mut result = Cow::Borrowed(xs);
    result.to_mut().dedup();
    result
}
