//! Exercise 4.2: break a cycle.
//!
//! In the folder `ex02_cycle`, the package `orders` used `mail` to send letters, and
//! `mail` used `orders` to know what to write. Cargo refuses that. The Rust files have
//! been changed already: the trait `Notice`, in a package `notice` of its own, stands
//! between the two. The manifests still tell the old story.
//!
//! Correct them: `app`, `orders`, `mail` and `notice`. Each package depends on those
//! that its Rust files name, and on no others. The answer is the four files
//! `Cargo.toml`; delete the lines with `todo!(`.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex02_cycle");
