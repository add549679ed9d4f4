//! Runs one experiment of chapter 3: `cargo run -p chapter-3 -- homes`.

mod experiments;

use std::process::ExitCode;

fn main() -> ExitCode {
    lab::choose(env!("CARGO_PKG_NAME"), experiments::ALL)
}
