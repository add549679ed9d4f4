//! The experiments of chapter 4, in the order of the pages. Each runs cargo on a copy
//! of a small project; `tests/suite/snapshots` holds what it prints.

mod installed;
mod introduced;
mod lints;
mod mirror;
mod modes;
mod neighbours;
mod readymade;
mod required;
mod strangers;
mod tampered;
mod targets;
mod thrice;
mod touched;
mod vendoring;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("targets", targets::main),
    ("neighbours", neighbours::main),
    ("strangers", strangers::main),
    ("introduced", introduced::main),
    ("thrice", thrice::main),
    ("required", required::main),
    ("mirror", mirror::main),
    ("vendoring", vendoring::main),
    ("tampered", tampered::main),
    ("installed", installed::main),
    ("touched", touched::main),
    ("modes", modes::main),
    ("lints", lints::main),
    ("readymade", readymade::main),
];
