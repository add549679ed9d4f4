//! Exercise 4.0, solved: this is what a finished exercise looks like.
//!
//! The answer is `ex00_warm_up/Cargo.toml`.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex00_warm_up");
