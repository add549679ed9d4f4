//! What the test-suites of all chapters share: a counting allocator, properties
//! that report the shortest failing input first, and snapshots of experiments.

mod balance;
mod experiment;
mod property;

pub use balance::gives_all_back;
pub use experiment::{experiment, transcript};
pub use lab::{Allocations, Event, Tape, count_allocations, tape};
pub use property::property;

/// The strategies that inputs of a property are drawn from.
pub use proptest::{
    collection, prelude::Strategy, prelude::any, prop_oneof, sample,
};
