//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod absent;
mod churn;
mod cleaned;
mod exchange;
mod footprint;
mod grave;
mod homes;
mod interrupted;
mod kept;
mod moved;
mod regrown;
mod ring;
mod rot;
mod spread;
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
    ("exchange", exchange::main),
    ("spread", spread::main),
    ("absent", absent::main),
    ("kept", kept::main),
    ("regrown", regrown::main),
    ("footprint", footprint::main),
];
