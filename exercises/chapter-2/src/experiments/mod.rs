//! The experiments of chapter 2, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod halfway;
mod layouts;
mod places;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("places", places::main),
    ("halfway", halfway::main),
    ("layouts", layouts::main),
];
