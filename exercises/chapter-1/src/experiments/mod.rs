//! The experiments of chapter 1, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod before;
mod bounds;
mod copying;
mod handed;
mod pairs;
mod panics;
mod passing;
mod removing;
mod views;

/// The name of each experiment, and what it runs.
pub const ALL: &[(&str, fn())] = &[
    ("passing", passing::main),
    ("bounds", bounds::main),
    ("pairs", pairs::main),
    ("views", views::main),
    ("copying", copying::main),
    ("removing", removing::main),
    ("before", before::main),
    ("handed", handed::main),
];
