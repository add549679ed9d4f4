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
mod churn;
mod cleaned;
mod grave;
mod homes;
mod interrupted;
mod moved;
mod ring;
mod rot;
mod worn;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("grave", grave::main),
    ("rot", rot::main),
    ("worn", worn::main),
    ("cleaned", cleaned::main),
    ("moved", moved::main),
    ("ring", ring::main),
    ("churn", churn::main),
    ("interrupted", interrupted::main),
];
