//! The chapter's suite; here `chapter_3` is the solution.

extern crate chapter_3_solution as chapter_3;

#[path = "../../tests/suite/exercises/mod.rs"]
mod exercises;
