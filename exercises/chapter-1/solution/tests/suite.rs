//! The chapter's suite; here `chapter_1` is the solution.

extern crate chapter_1_solution as chapter_1;

#[path = "../../tests/suite/exercises/mod.rs"]
mod exercises;
