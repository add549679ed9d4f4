//! The experiments of chapter 5, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod waits;

pub const ALL: &[lab::Experiment] = &[("waits", waits::main)];
