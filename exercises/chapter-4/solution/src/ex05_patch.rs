//! Exercise 4.5: patch from the root.
//!
//! A patch offers cargo one more candidate for each `money` of crates.io. It must stand
//! in the root's manifest, since one graph cannot have several masters. And it is taken
//! only where it satisfies what was asked for: `^1.2` is satisfied by 1.2.1, and neither
//! by 2.0.0 nor by a pre-release; `receipt` also asks for the feature `signs`, so the
//! fork has one, though it switches nothing. The requirements stay as they are: they
//! belong to those who wrote them, and those of `receipt` are not yours to change.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex05_patch");
