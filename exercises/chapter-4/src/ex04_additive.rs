//! Exercise 4.4: make a feature additive.
//!
//! In the folder `ex04_additive`, the package `report` had a feature `plain` that took
//! the colours away, and `paint`, which makes them, was compiled all the same. `log`
//! asked for `plain`; `screen` wants colours. Each could be built alone, but not both
//! together.
//!
//! The Rust files have been changed already: what was there without `plain` is there
//! with a feature `colour` now. The manifests still tell the old story. Correct those of
//! `report` and `log`, so that
//!
//! - `screen`, whose manifest says nothing of features and stays as it is, has colours;
//! - `log`, built alone, has none, and `paint` is not compiled for it;
//! - `cargo test --workspace` succeeds;
//! - nothing of `plain` remains, and `report` has no other features than `colour` and the
//!   default.
//!
//! The answer is the two files `Cargo.toml` that hold a `todo!(`. Delete these lines.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex04_additive");
