//! The test-suite of chapter 4.

mod exercises;
mod experiments;
