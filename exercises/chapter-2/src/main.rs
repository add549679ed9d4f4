//! Runs one experiment of chapter 2: `cargo run -p chapter-2 -- growth`.

mod experiments;

use std::process::ExitCode;

fn main() -> ExitCode {
    lab::choose(env!("CARGO_PKG_NAME"), experiments::ALL)
}
