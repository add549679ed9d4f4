//! Exercise 4.3: a workspace whose `cargo test` tests everything.
//!
//! The folder `ex03_members` holds five packages: the program `shop`, `stock`, `tax`,
//! `till` and `tools/label`. Each has one test. `cargo test` there runs one test and is
//! content. A sixth package, `tools/attic`, no longer compiles. It is kept, but nobody
//! wants to build it.
//!
//! Correct the manifests, so that in the folder `ex03_members`
//!
//! - `cargo test` tests the five packages, without any option;
//! - each of the five has the version 0.3.0, and this number is written once, in the
//!   workspace's manifest;
//! - `tools/attic` is no member, and yet cargo can be asked about it in its own folder.
//!
//! The answer is the five files `Cargo.toml` that hold a `todo!(`. Delete these lines.
//! Who depends on whom stays as it is.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex03_members");
