//! Runs one experiment of chapter 4: `cargo run -p chapter-4 -- targets`.

mod experiments;

use std::process::ExitCode;

fn main() -> ExitCode {
    lab::choose(env!("CARGO_PKG_NAME"), experiments::ALL)
}
