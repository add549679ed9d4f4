//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod asked;
mod asking;
mod birthday;
mod bits;
mod copied;
mod cured;
mod doubling;
mod fits;
mod homes;
mod loads;
mod lost_key;
mod meeting;
mod missing;
mod multiples;
mod searches;
mod slices;
mod turns;
mod walks;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("searches", searches::main),
    ("birthday", birthday::main),
    ("loads", loads::main),
    ("fits", fits::main),
    ("doubling", doubling::main),
    ("turns", turns::main),
    ("multiples", multiples::main),
    ("meeting", meeting::main),
    ("copied", copied::main),
    ("cured", cured::main),
    ("asking", asking::main),
    ("slices", slices::main),
    ("bits", bits::main),
    ("lost_key", lost_key::main),
    ("walks", walks::main),
    ("asked", asked::main),
    ("missing", missing::main),
];
