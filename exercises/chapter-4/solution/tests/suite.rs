//! The chapter's suite; here `chapter_4` is the solution.

extern crate chapter_4_solution as chapter_4;

#[path = "../../tests/suite/exercises/mod.rs"]
mod exercises;
