//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod absent;
mod exchange;
mod footprint;
mod homes;
mod kept;
mod regrown;
mod spread;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("exchange", exchange::main),
    ("spread", spread::main),
    ("absent", absent::main),
    ("kept", kept::main),
    ("regrown", regrown::main),
    ("footprint", footprint::main),
];
