//! The experiments of chapter 2, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod boxed;
mod boxing;
mod changed;
mod collected;
mod crossing;
mod doubled;
mod emptied;
mod finished;
mod indices;
mod repeated;
mod rounds;
mod sharing;
mod shrunk;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("emptied", emptied::main),
    ("shrunk", shrunk::main),
    ("rounds", rounds::main),
    ("repeated", repeated::main),
    ("doubled", doubled::main),
    ("crossing", crossing::main),
    ("boxed", boxed::main),
    ("indices", indices::main),
    ("finished", finished::main),
    ("boxing", boxing::main),
    ("sharing", sharing::main),
    ("collected", collected::main),
    ("changed", changed::main),
];
