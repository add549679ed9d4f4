//! Exercise 5.8: the difference of two profiles.

use crate::sample::Sample;

/// A sample with its labels: what the program said about it, such as
/// `("request", "/cart")`. The order of labels means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    pub sample: Sample,
    pub labels: Vec<(&'static str, &'static str)>,
}

/// What is in `now` less what is in `base`.
///
/// One row for each stack and each set of labels: all its values in `now`, less all its
/// values in `base`. Rows of zero are left out. Rows far from zero come first, whether
/// they are above or below; rows equally far stand in the order of their stacks. The
/// labels of a row are sorted.
pub fn difference(now: &[Labelled], base: &[Labelled]) -> Vec<Labelled> {
    todo!("5.8: {} samples less {}", now.len(), base.len())
}

/// How much has changed: what the percentages of a difference are of. What went down
/// counts as much as what went up.
pub fn total(rows: &[Labelled]) -> i64 {
    todo!("5.8: the total of {rows:?}")
}
