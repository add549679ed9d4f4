//! The experiments of chapter 5, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod cold_lines;
mod copied_inside;
mod demand;
mod one_call;
mod sorted_already;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("demand", demand::main),
    ("copied_inside", copied_inside::main),
    ("sorted_already", sorted_already::main),
    ("cold_lines", cold_lines::main),
    ("one_call", one_call::main),
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
