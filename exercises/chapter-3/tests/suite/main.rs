//! The test-suite of chapter 3.

mod exercises;
mod experiments;
