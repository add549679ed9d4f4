//! Exercise 4.6: two versions become one.
//!
//! Versions of one compatible range are unified by cargo itself; 1.4 and 2.0 are not of
//! one. So all who exchange an `Ink` must ask for the same range, and since `shop`
//! mixes inks, that is `^2.0`. `stamp` is ours, and asks for it too. `label` is not, and
//! the first version that asks for it is 1.1. Hence `"1.1"`: with `"1"` the newest one
//! would be taken today, and 1.0.0 as soon as a lock file says so.

/// The folder of the project.
pub const PROJECT: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex06_one_version");
