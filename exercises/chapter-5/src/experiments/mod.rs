//! The experiments of chapter 5, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod sums;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[("sums", sums::main)];
