//! Takes the lowest number for "none yet", and so loses it at the beginning.

use std::borrow::Cow;

pub fn dedup(xs: &[i64]) -> Cow<'_, [i64]> {
    let count = kept(xs).count();
    if count == xs.len() {
        return Cow::Borrowed(xs);
    }
    let mut result = Vec::with_capacity(count);
    result.extend(kept(xs));
    Cow::Owned(result)
}

fn kept(xs: &[i64]) -> impl Iterator<Item = i64> {
    let mut last = i64::MIN;
    xs.iter().copied().filter(move |x| {
        let is_new = *x != last;
        last = *x;
        is_new
    })
}
