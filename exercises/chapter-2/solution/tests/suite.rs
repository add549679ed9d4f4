//! The chapter's suite; here `chapter_2` is the solution.

extern crate chapter_2_solution as chapter_2;

#[path = "../../tests/suite/exercises/mod.rs"]
mod exercises;
