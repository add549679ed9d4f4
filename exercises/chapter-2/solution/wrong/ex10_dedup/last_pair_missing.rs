//! Does not look at the last pair of neighbours.

use std::borrow::Cow;

pub fn dedup(xs: &[i64]) -> Cow<'_, [i64]> {
    let pairs = || xs.windows(2).take(xs.len().saturating_sub(2));
    let repeated = pairs().filter(|pair| pair[0] == pair[1]).count();
    if repeated == 0 {
        return Cow::Borrowed(xs);
    }
    let mut kept = Vec::with_capacity(xs.len() - repeated);
    kept.push(xs[0]);
    kept.extend(pairs().filter(|pair| pair[0] != pair[1]).map(|pair| pair[1]));
    Cow::Owned(kept)
}
