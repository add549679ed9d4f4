//! Exercise 2.10: a result that is new only if it has to be.

use std::borrow::Cow;

/// `xs` without repetitions: of neighbours that are equal, only one is left.
///
/// `chunk_by` cuts `xs` into runs of equal neighbours, and each run becomes one
/// element. The runs are views, so counting them costs no memory, and their number
/// answers both questions: as many runs as elements means that nothing changes, and
/// otherwise it is the length of the result.
///
/// Collecting the runs without that number would grow step by step, since an
/// iterator of runs cannot know how many there are.
pub fn dedup(xs: &[i64]) -> Cow<'_, [i64]> {
    let runs = xs.chunk_by(|a, b| a == b);
    let count = runs.clone().count();
    if count == xs.len() {
        return Cow::Borrowed(xs);
    }
    let mut kept = Vec::with_capacity(count);
    kept.extend(runs.map(|run| run[0]));
    Cow::Owned(kept)
}
