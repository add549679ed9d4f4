//! The experiments of chapter 5, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod demand;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[("demand", demand::main)];
