//! Exercise 5.5: who called it?

use crate::sample::Sample;
use std::collections::BTreeMap;

/// A call: the caller, and the function that it calls.
pub type Call = (&'static str, &'static str);

/// What each call takes: the values of the samples in which the caller called the
/// other function. A sample counts once for a call, however often that call is in its
/// stack. A function that calls itself is one function, and that call is left out.
/// Samples of the value 0 say nothing.
pub fn edges(samples: &[Sample]) -> BTreeMap<Call, i64> {
    todo!("5.5: the calls in {samples:?}")
}

/// The surroundings of one function: what `peek` shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Who calls it, and what that takes.
    pub callers: Vec<(&'static str, i64)>,
    /// Whom it calls, and what that takes.
    pub callees: Vec<(&'static str, i64)>,
}

/// The callers and the callees of a function, those that take most first, and equal ones
/// in the order of their names.
pub fn peek(samples: &[Sample], name: &str) -> Around {
    todo!("5.5: around {name}, in {samples:?}")
}
