//! What the experiments of all chapters share: choosing one by its name, watching the
//! allocator, and showing the message of a panic. It depends on nothing.

mod allocator;
mod choose;
mod counting;
mod panics;
mod tape;

pub use choose::{Experiment, choose};
pub use counting::{Allocations, count_allocations};
pub use panics::{message_of, panics};
pub use tape::{Event, Tape, tape};
