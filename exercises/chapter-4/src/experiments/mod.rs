//! The experiments of chapter 4, in the order of the pages. Each runs cargo on a copy
//! of a small project; `tests/suite/snapshots` holds what it prints.

mod beneath;
mod forked;
mod introduced;
mod locked;
mod neighbours;
mod newest;
mod overruled;
mod pinned;
mod proved;
mod required;
mod strangers;
mod targets;
mod thrice;
mod twice;
mod unused;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("targets", targets::main),
    ("neighbours", neighbours::main),
    ("strangers", strangers::main),
    ("introduced", introduced::main),
    ("thrice", thrice::main),
    ("required", required::main),
    ("forked", forked::main),
    ("beneath", beneath::main),
    ("pinned", pinned::main),
    ("unused", unused::main),
    ("overruled", overruled::main),
    ("newest", newest::main),
    ("locked", locked::main),
    ("proved", proved::main),
    ("twice", twice::main),
];
