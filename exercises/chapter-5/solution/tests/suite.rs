//! The chapter's suite; here `chapter_5` is the solution.

extern crate chapter_5_solution as chapter_5;

#[path = "../../tests/suite/exercises/mod.rs"]
mod exercises;
