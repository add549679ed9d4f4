//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod birthday;
mod doubling;
mod fits;
mod homes;
mod loads;
mod searches;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("searches", searches::main),
    ("birthday", birthday::main),
    ("loads", loads::main),
    ("fits", fits::main),
    ("doubling", doubling::main),
];
mod turns;

pub const ALL: &[lab::Experiment] =
    &[("homes", homes::main), ("turns", turns::main)];
