//! The experiments of chapter 5, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod folded;
mod moved;
mod tiny;
mod varints;
mod wrapped;

pub const ALL: &[lab::Experiment] = &[
    ("varints", varints::main),
    ("tiny", tiny::main),
    ("wrapped", wrapped::main),
    ("folded", folded::main),
    ("moved", moved::main),
];
