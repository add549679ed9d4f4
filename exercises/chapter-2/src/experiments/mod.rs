//! The experiments of chapter 2, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod capacities;
mod cleared;
mod factors;
mod growth;
mod million;
mod paid;
mod reserves;
mod room;
mod sequence;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("capacities", capacities::main),
    ("cleared", cleared::main),
    ("room", room::main),
    ("growth", growth::main),
    ("million", million::main),
    ("reserves", reserves::main),
    ("sequence", sequence::main),
    ("paid", paid::main),
    ("factors", factors::main),
];
