//! Exercise 4.8: build less.
//!
//! What changes often must be where few depend on it, and that is at the top: beside
//! the program. `money` stays at the bottom, because it hardly ever changes. The price
//! is used in the middle, in `cart`, but it need not be known there: `cart` says what it
//! needs, a function from an item to an amount, and `shop` hands it `prices::price_of`.
//! So no arrow leads from `cart`, `till` or `mail` to `prices`. `till` names `Cents` in
//! its own signature now, and so it declares `money`.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex08_rebuild");
