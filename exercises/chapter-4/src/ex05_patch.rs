//! Exercise 4.5: patch from the root.
//!
//! In the folder `ex05_patch`, the program `till` and its member `tax` use `money 1.2`
//! of crates.io, and so does `receipt`, which other people wrote. That `money` writes
//! -5 cents as `0.-5`. You have a fork in `fork/money`, where the mistake is corrected.
//! Somebody has tried to put it underneath, and nothing changed.
//!
//! Correct the manifests: of `till`, of `tax` and of the fork. Then there is one
//! `money`, the fork, for all three, and they still ask for `^1.2`. No Rust file
//! changes, nor anything in `shelf`, which stands for crates.io. Delete the lines with
//! `todo!(`.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex05_patch");
