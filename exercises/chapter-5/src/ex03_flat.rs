//! Exercise 5.3: what a function took itself, and what it took with all that it called.

use crate::sample::Sample;

/// What was seen while `function` itself ran.
pub fn flat(samples: &[Sample], function: &str) -> i64 {
    todo!("5.3: flat of {function} in {samples:?}")
}

/// What was seen while `function` ran, or one that it had called, or one that that one
/// had called. A sample counts once.
pub fn cum(samples: &[Sample], function: &str) -> i64 {
    todo!("5.3: cum of {function} in {samples:?}")
}
