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
mod asked;
mod asking;
mod bits;
mod copied;
mod cured;
mod homes;
mod lost_key;
mod meeting;
mod missing;
mod multiples;
mod slices;
mod walks;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("multiples", multiples::main),
    ("meeting", meeting::main),
    ("copied", copied::main),
    ("cured", cured::main),
    ("asking", asking::main),
    ("lost_key", lost_key::main),
    ("slices", slices::main),
    ("bits", bits::main),
    ("walks", walks::main),
    ("asked", asked::main),
    ("missing", missing::main),
];
