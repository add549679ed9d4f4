//! Exercise 5.4: the rows of `top`.

use crate::sample::Sample;

/// A row: what one function takes of a profile.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub name: &'static str,
    /// What was seen in the function itself: of samples whose leaf it is.
    pub flat: i64,
    /// `flat`, in percent of the whole profile.
    pub flat_percent: f64,
    /// `flat` of this row and of all rows above it, in percent of the whole profile.
    pub sum_percent: f64,
    /// What was seen in the function or below it: of samples whose stack it is in. A
    /// sample counts once, however often the function is in its stack.
    pub cum: i64,
    /// `cum`, in percent of the whole profile.
    pub cum_percent: f64,
}

/// The column by which the rows are in order, the largest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Flat,
    Cum,
}

/// The first rows of the table, at most `most`. Rows with equal values are in the order
/// of their names. A function that is in no sample, or in samples of the value 0 alone,
/// has no row. No value is negative.
pub fn top(samples: &[Sample], order: Order, most: usize) -> Vec<Row> {
    todo!("5.4: the first {most} rows by {order:?}, of {samples:?}")
}
