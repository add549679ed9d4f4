//! The experiments of chapter 4, in the order of the pages. Each runs cargo on a copy
//! of a small project; `tests/suite/snapshots` holds what it prints.

mod apart;
mod belonging;
mod beneath;
mod forked;
mod hidden;
mod inherited;
mod installed;
mod introduced;
mod joined;
mod lints;
mod locked;
mod loud;
mod meant;
mod mirror;
mod modes;
mod neighbours;
mod newest;
mod overruled;
mod pinned;
mod profiled;
mod proved;
mod readymade;
mod relit;
mod required;
mod strangers;
mod tampered;
mod targets;
mod thrice;
mod touched;
mod twice;
mod unused;
mod vendoring;
mod voices;
mod wishes;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("targets", targets::main),
    ("neighbours", neighbours::main),
    ("strangers", strangers::main),
    ("introduced", introduced::main),
    ("required", required::main),
    ("thrice", thrice::main),
    ("joined", joined::main),
    ("belonging", belonging::main),
    ("hidden", hidden::main),
    ("meant", meant::main),
    ("inherited", inherited::main),
    ("profiled", profiled::main),
    ("loud", loud::main),
    ("wishes", wishes::main),
    ("voices", voices::main),
    ("relit", relit::main),
    ("apart", apart::main),
    ("forked", forked::main),
    ("beneath", beneath::main),
    ("pinned", pinned::main),
    ("unused", unused::main),
    ("overruled", overruled::main),
    ("newest", newest::main),
    ("locked", locked::main),
    ("proved", proved::main),
    ("twice", twice::main),
    ("mirror", mirror::main),
    ("vendoring", vendoring::main),
    ("tampered", tampered::main),
    ("installed", installed::main),
    ("touched", touched::main),
    ("modes", modes::main),
    ("readymade", readymade::main),
    ("lints", lints::main),
];
