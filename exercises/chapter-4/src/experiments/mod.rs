//! The experiments of chapter 4, in the order of the pages. Each runs cargo on a copy
//! of a small project; `tests/suite/snapshots` holds what it prints.

mod neighbours;
mod targets;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] =
    &[("targets", targets::main), ("neighbours", neighbours::main)];
