//! What the experiments of all chapters share: choosing one by its name, watching the
//! allocator, and surviving a panic. It depends on nothing.

mod allocator;
mod choose;
mod counting;
mod panics;
mod tape;

pub use choose::{Experiment, choose};
pub use counting::{Allocations, count_allocations};
pub use panics::panics;
pub use tape::{Event, Tape, tape};
