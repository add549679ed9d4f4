//! Exercise 4.7: build without a network.
//!
//! Two questions, two files. *What is acceptable?* is a question to the manifest: of
//! `beads` everything from 1.4 on, because `string_of` is there since 1.4, and below 2.
//! The one version that happens to be in `vendor` is a matter of the lock file.
//! *Where does it come from?* is a question to `.cargo/config.toml`: crates.io is
//! replaced by a directory. Its path is counted from the folder that holds `.cargo`.
//! Nothing but the place was changed, so the lock file still says crates.io, and the
//! checksums are still compared.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex07_vendored");
