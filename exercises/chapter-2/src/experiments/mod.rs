//! The experiments of chapter 2, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod inline;
mod lengths;
mod maybe;
mod spill;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("inline", inline::main),
    ("lengths", lengths::main),
    ("spill", spill::main),
    ("maybe", maybe::main),
];
