//! The experiments of chapter 3, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod around;
mod borrow;
mod buried;
mod compared;
mod homes;
mod marks;
mod rehashed;
mod strides;
mod triangle;

pub const ALL: &[lab::Experiment] = &[
    ("homes", homes::main),
    ("compared", compared::main),
    ("borrow", borrow::main),
    ("around", around::main),
    ("buried", buried::main),
    ("triangle", triangle::main),
    ("strides", strides::main),
    ("marks", marks::main),
    ("rehashed", rehashed::main),
];
