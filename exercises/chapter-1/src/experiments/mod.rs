//! The experiments of chapter 1, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod append;
mod before;
mod beyond;
mod bounds;
mod buffer;
mod copying;
mod disjoint;
mod empty;
mod handed;
mod overlap;
mod owner;
mod pairs;
mod part;
mod passing;
mod pointer;
mod removing;
mod shift;
mod text;
mod views;
mod ways;
mod words;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("passing", passing::main),
    ("bounds", bounds::main),
    ("part", part::main),
    ("words", words::main),
    ("beyond", beyond::main),
    ("text", text::main),
    ("buffer", buffer::main),
    ("owner", owner::main),
    ("empty", empty::main),
    ("shift", shift::main),
    ("ways", ways::main),
    ("pointer", pointer::main),
    ("append", append::main),
    ("disjoint", disjoint::main),
    ("overlap", overlap::main),
    ("pairs", pairs::main),
    ("views", views::main),
    ("copying", copying::main),
    ("removing", removing::main),
    ("before", before::main),
    ("handed", handed::main),
];
