//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod borrow;
mod compared;
mod homes;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("compared", compared::main),
    ("borrow", borrow::main),
];
