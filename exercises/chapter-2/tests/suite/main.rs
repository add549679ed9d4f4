//! The test-suite of chapter 2.

mod exercises;
mod experiments;
