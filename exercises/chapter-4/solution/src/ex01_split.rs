//! Exercise 4.1: split a package in two.
//!
//! A package is what has a `Cargo.toml`, so `stock` becomes one by getting its own, in
//! the folder where its sources are already; `src/lib.rs` is found without being named.
//! `[lib]` goes away from `shop`: with it, `shop` would still compile the same file as a
//! crate of its own. Which crates the program may name then stands under
//! `[dependencies]`, and a `path` says where they are.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex01_split");
