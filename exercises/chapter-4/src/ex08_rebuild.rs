//! Exercise 4.8: build less.
//!
//! The project `ex08_rebuild` has five packages. The prices change every day, and they
//! are in the lowest package, `money`. So each day all five are built anew.
//!
//! Let a new price rebuild two: a package `prices`, with `price_of` in its
//! `src/lib.rs`, and the program `shop`, which introduces it to the others. The cart
//! does not know any prices then; it is given a function which does:
//!
//! - `cart::total(items: &[&str], price: impl Fn(&str) -> Option<Cents>) -> Option<Cents>`
//! - `till::sell(items: &[&str], price: impl Fn(&str) -> Option<Cents>) -> String`
//!
//! What the program prints does not change. Three manifests hold a `todo!(`: delete
//! these lines. You will have to change other files too.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex08_rebuild");
