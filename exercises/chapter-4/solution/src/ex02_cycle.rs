//! Exercise 4.2: break a cycle.
//!
//! Who names a crate in its sources must declare it, and nobody else must: the arrows of
//! the graph are the `use` lines. `orders` and `mail` name `notice`, so two arrows lead
//! there; `notice` names nobody, so none leads away, and there is no way round. The
//! program names `orders` and `mail`. It does not name `notice`: that `mail::Office` is
//! a `Notice` is known to the compiler from `mail`.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex02_cycle");
