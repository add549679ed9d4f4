//! Runs one experiment of chapter 5: `cargo run -p chapter-5 -- NAME`.

mod experiments;

use std::process::ExitCode;

fn main() -> ExitCode {
    lab::choose(env!("CARGO_PKG_NAME"), experiments::ALL)
}
