//! What went wrong, and what to do next.

use std::fmt;

/// An error that a person can act on: what happened and where, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What happened, and where.
    pub what: String,
    /// What to do next.
    pub next: String,
}

/// What every fallible function of this crate returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    pub(crate) fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { what: what.into(), next: next.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.what, self.next)
    }
}

impl std::error::Error for Error {}
