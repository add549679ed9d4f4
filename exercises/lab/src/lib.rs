//! What the experiments of all chapters share: choosing one by its name, counting
//! allocations, and surviving a panic. It depends on nothing.

mod choose;
mod counting;
mod panics;

pub use choose::{Experiment, choose};
pub use counting::{Allocations, count_allocations};
pub use panics::panics;
