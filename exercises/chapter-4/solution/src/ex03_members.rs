//! Exercise 4.3: a workspace whose `cargo test` tests everything.
//!
//! The root is a package, so a command there would mean this package alone.
//! `default-members` says whom it means instead, and has to name the root too: `"."`.
//! `stock` became a member by itself, because `till`, a member, depends on it by path;
//! nobody depends on `tax` and `label`, so the list must name them. To name `stock`
//! as well is more honest than to rely on an arrow.
//!
//! `exclude` is made as narrow as it can be. It is needed: a package below a workspace's
//! folder has to be a member or to be excluded, or else cargo refuses it.
//!
//! A member inherits what it asks for, and nothing else: hence one line for the version
//! in each of the five.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex03_members");
