//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod around;
mod borrow;
mod buried;
mod churn;
mod cleaned;
mod compared;
mod grave;
mod homes;
mod interrupted;
mod marks;
mod moved;
mod rehashed;
mod ring;
mod rot;
mod strides;
mod triangle;
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
    ("compared", compared::main),
    ("borrow", borrow::main),
    ("around", around::main),
    ("buried", buried::main),
    ("triangle", triangle::main),
    ("strides", strides::main),
    ("marks", marks::main),
    ("rehashed", rehashed::main),
];
