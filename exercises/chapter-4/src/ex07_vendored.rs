//! Exercise 4.7: build without a network.
//!
//! The folder `ex07_vendored` holds a program, and below `vendor` what it uses: two
//! crates as `cargo vendor` left them, with their checksums. But the file that made
//! cargo look there is lost, and the manifest is an old one.
//!
//! Let it build from `vendor` alone, with an empty `CARGO_HOME` and no network. Both
//! crates remain crates of crates.io: as soon as somebody deletes `.cargo/config.toml`,
//! they are fetched from there. The answer is two files, `.cargo/config.toml` and
//! `Cargo.toml`. Delete the lines with `todo!(`.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex07_vendored");
