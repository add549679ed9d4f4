//! The test-suite of chapter 1.

mod exercises;
mod experiments;
