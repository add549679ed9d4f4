//! The experiments of chapter 4, in the order of the pages. Each runs cargo on a copy
//! of a small project; `tests/suite/snapshots` holds what it prints.

mod apart;
mod belonging;
mod hidden;
mod inherited;
mod introduced;
mod joined;
mod loud;
mod meant;
mod neighbours;
mod profiled;
mod relit;
mod required;
mod strangers;
mod targets;
mod thrice;
mod voices;
mod wishes;

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
    ("loud", loud::main),
    ("voices", voices::main),
    ("wishes", wishes::main),
    ("relit", relit::main),
    ("apart", apart::main),
];
