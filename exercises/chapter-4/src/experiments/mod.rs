//! The experiments of chapter 4, in the order of the pages. Each runs cargo on a copy
//! of a small project; `tests/suite/snapshots` holds what it prints.

mod belonging;
mod hidden;
mod inherited;
mod introduced;
mod joined;
mod meant;
mod neighbours;
mod profiled;
mod required;
mod strangers;
mod targets;
mod thrice;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("targets", targets::main),
    ("neighbours", neighbours::main),
    ("strangers", strangers::main),
    ("introduced", introduced::main),
    ("thrice", thrice::main),
    ("required", required::main),
    ("joined", joined::main),
    ("belonging", belonging::main),
    ("hidden", hidden::main),
    ("meant", meant::main),
    ("inherited", inherited::main),
    ("profiled", profiled::main),
];
