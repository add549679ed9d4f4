//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod homes;
pub mod play_linear;
pub mod play_robin_hood;
pub mod play_shift;
pub mod play_swiss;
pub mod play_tombstones;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("play_linear", play_linear::main),
    ("play_tombstones", play_tombstones::main),
    ("play_shift", play_shift::main),
    ("play_robin_hood", play_robin_hood::main),
    ("play_swiss", play_swiss::main),
];
