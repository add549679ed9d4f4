//! What the experiments of all chapters share: choosing one by its name, counting
//! allocations, and showing the message of a panic. It depends on nothing.

mod choose;
mod counting;
mod panics;

pub use choose::{Experiment, choose};
pub use counting::{Allocations, count_allocations};
pub use panics::{message_of, panics};
