//! The experiments of chapter 5, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod cold_lines;
mod copied_inside;
mod demand;
mod folded;
mod moved;
mod one_call;
mod side_by_side;
mod sorted_already;
mod sums;
mod tiny;
mod varints;
mod waits;
mod walked;
mod whole_orders;
mod wrapped;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("demand", demand::main),
    ("sorted_already", sorted_already::main),
    ("copied_inside", copied_inside::main),
    ("cold_lines", cold_lines::main),
    ("one_call", one_call::main),
    ("waits", waits::main),
    ("sums", sums::main),
    ("varints", varints::main),
    ("tiny", tiny::main),
    ("folded", folded::main),
    ("wrapped", wrapped::main),
    ("moved", moved::main),
    ("side_by_side", side_by_side::main),
    ("whole_orders", whole_orders::main),
    ("walked", walked::main),
];
