//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod copied;
mod cured;
mod homes;
mod meeting;
mod multiples;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("multiples", multiples::main),
    ("meeting", meeting::main),
    ("copied", copied::main),
    ("cured", cured::main),
];
