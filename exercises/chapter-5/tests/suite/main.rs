//! The test-suite of chapter 5.

mod exercises;
mod experiments;
