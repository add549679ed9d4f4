//! The experiments of chapter 1, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod append;
mod bounds;
mod disjoint;
mod overlap;
mod panics;
mod passing;

/// The name of each experiment, and what it runs.
pub const ALL: &[(&str, fn())] = &[
    ("passing", passing::main),
    ("bounds", bounds::main),
    ("append", append::main),
    ("disjoint", disjoint::main),
    ("overlap", overlap::main),
];
