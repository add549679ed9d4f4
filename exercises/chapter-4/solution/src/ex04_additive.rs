//! Exercise 4.4: make a feature additive.
//!
//! In one build, `report` is compiled with all the features that anybody asks for. So
//! asking must never make something disappear that another one counts on: the feature
//! has to be called after what it adds. `colour` adds a function, and with `dep:paint`
//! the package that the function needs.
//!
//! `screen` asks for nothing, and had colours before: so `colour` is a default. `log`
//! asks for less than the default, which is no promise that it gets less. Together
//! with `screen` it is linked to a `report` with colours, and it does not mind, because
//! `line` is the same in both.

/// The folder of the project.
pub const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/ex04_additive");
