//! Everything but the comparison with a `go` on the path.

#[path = "../common/mod.rs"]
mod common;
mod golden;
mod hostile;
mod program;
mod readme;
