//! Exercise 4.1: split a package in two.
//!
//! The folder `ex01_split` holds a package `shop` with a program and a library. The
//! library, `stock`, is wanted in another program too, one without a terminal: there
//! `paint` has no place. Make two packages of it:
//!
//! - `shop`, in the folder `ex01_split`: the program. It depends on `stock` and `paint`.
//! - `stock`, in the folder `ex01_split/stock`: the library. It depends on nothing.
//!
//! The answer is the two files `Cargo.toml` that hold a `todo!(`. Delete these lines.
//! No Rust file has to be changed.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex01_split");
