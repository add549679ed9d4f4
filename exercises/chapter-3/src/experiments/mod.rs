//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod absent;
mod around;
mod asked;
mod asking;
mod birthday;
mod bits;
mod borrow;
mod buried;
mod churn;
mod cleaned;
mod compared;
mod copied;
mod cured;
mod doubling;
mod exchange;
mod fits;
mod footprint;
mod grave;
mod homes;
mod interrupted;
mod kept;
mod loads;
mod lost_key;
mod marks;
mod meeting;
mod missing;
mod moved;
mod multiples;
pub mod play_linear;
pub mod play_robin_hood;
pub mod play_shift;
pub mod play_swiss;
pub mod play_tombstones;
mod regrown;
mod rehashed;
mod ring;
mod rot;
mod searches;
mod slices;
mod spread;
mod strides;
mod triangle;
mod turns;
mod walks;
mod worn;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("play_linear", play_linear::main),
    ("searches", searches::main),
    ("birthday", birthday::main),
    ("loads", loads::main),
    ("fits", fits::main),
    ("doubling", doubling::main),
    ("grave", grave::main),
    ("play_tombstones", play_tombstones::main),
    ("rot", rot::main),
    ("worn", worn::main),
    ("cleaned", cleaned::main),
    ("moved", moved::main),
    ("ring", ring::main),
    ("play_shift", play_shift::main),
    ("churn", churn::main),
    ("interrupted", interrupted::main),
    ("exchange", exchange::main),
    ("play_robin_hood", play_robin_hood::main),
    ("spread", spread::main),
    ("absent", absent::main),
    ("kept", kept::main),
    ("regrown", regrown::main),
    ("footprint", footprint::main),
    ("compared", compared::main),
    ("borrow", borrow::main),
    ("around", around::main),
    ("play_swiss", play_swiss::main),
    ("triangle", triangle::main),
    ("strides", strides::main),
    ("buried", buried::main),
    ("marks", marks::main),
    ("rehashed", rehashed::main),
    ("turns", turns::main),
    ("multiples", multiples::main),
    ("meeting", meeting::main),
    ("copied", copied::main),
    ("cured", cured::main),
    ("asking", asking::main),
    ("slices", slices::main),
    ("bits", bits::main),
    ("lost_key", lost_key::main),
    ("walks", walks::main),
    ("asked", asked::main),
    ("missing", missing::main),
];
