//! The experiments of chapter 2, in the order of the pages. Each prints what is
//! true on every machine; `tests/suite/snapshots` holds what.

mod boxed;
mod boxing;
mod capacities;
mod changed;
mod cleared;
mod collected;
mod crossing;
mod doubled;
mod emptied;
mod factors;
mod finished;
mod growth;
mod halfway;
mod indices;
mod inline;
mod layouts;
mod lengths;
mod maybe;
mod million;
mod owners;
mod paid;
mod places;
mod raw;
mod repeated;
mod reserves;
mod room;
mod rounds;
mod sequence;
mod sharing;
mod shrunk;
mod spill;

/// The name of each experiment, and what it runs.
pub const ALL: &[lab::Experiment] = &[
    ("capacities", capacities::main),
    ("room", room::main),
    ("cleared", cleared::main),
    ("growth", growth::main),
    ("million", million::main),
    ("reserves", reserves::main),
    ("sequence", sequence::main),
    ("factors", factors::main),
    ("paid", paid::main),
    ("emptied", emptied::main),
    ("shrunk", shrunk::main),
    ("rounds", rounds::main),
    ("repeated", repeated::main),
    ("doubled", doubled::main),
    ("crossing", crossing::main),
    ("boxed", boxed::main),
    ("indices", indices::main),
    ("places", places::main),
    ("halfway", halfway::main),
    ("layouts", layouts::main),
    ("raw", raw::main),
    ("owners", owners::main),
    ("inline", inline::main),
    ("lengths", lengths::main),
    ("spill", spill::main),
    ("maybe", maybe::main),
    ("sharing", sharing::main),
    ("finished", finished::main),
    ("boxing", boxing::main),
    ("collected", collected::main),
    ("changed", changed::main),
];
