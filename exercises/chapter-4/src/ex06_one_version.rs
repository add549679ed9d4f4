//! Exercise 4.6: two versions become one.
//!
//! In the folder `ex06_one_version`, the program `shop` mixes inks, which needs
//! `ink 2.0`. It hands them to `label`, a crate of other people, and its member `stamp`
//! hands some to it. But `stamp` asks for `ink 1.4`, and so does `label 1.0.0`, so
//! there are two crates `ink` in one program, and an `Ink` of one is no `Ink` of the
//! other. It does not compile.
//!
//! Correct the two manifests, of `shop` and of `stamp`, so that there is one `ink`, on
//! each machine and with each lock file. A correction that is published later, such as
//! 2.0.7, should be accepted, and an `ink 3.0` should not. On the shelf, which stands for crates.io, are
//! `label 1.0.0` and `label 1.1.0`; look at what each asks for. No Rust file changes.
//! Delete the lines with `todo!(`.

/// The folder of the project.
pub const PROJECT: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex06_one_version");
