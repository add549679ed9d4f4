//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod homes;
mod play_linear;
mod play_robin_hood;
mod play_shift;
mod play_swiss;
mod play_tombstones;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("play-linear", play_linear::main),
    ("play-tombstones", play_tombstones::main),
    ("play-shift", play_shift::main),
    ("play-robin-hood", play_robin_hood::main),
    ("play-swiss", play_swiss::main),
];
