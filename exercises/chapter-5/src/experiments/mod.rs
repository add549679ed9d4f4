//! The experiments of chapter 5, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod side_by_side;
mod walked;
mod whole_orders;

pub const ALL: &[lab::Experiment] = &[
    ("side_by_side", side_by_side::main),
    ("whole_orders", whole_orders::main),
    ("walked", walked::main),
];
