//! Runs one experiment of chapter 1: `cargo run -p chapter-1 -- passing`.

mod experiments;

use std::process::ExitCode;

fn main() -> ExitCode {
    lab::choose(env!("CARGO_PKG_NAME"), experiments::ALL)
}
