//! Runs one experiment of chapter 1: `cargo run -p chapter-1 -- passing`.

mod experiments;
mod panics;

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let name = env::args().nth(1).unwrap_or_default();
    match experiments::ALL.iter().find(|(known, _)| *known == name) {
        Some((_, run)) => {
            run();
            ExitCode::SUCCESS
        }
        None => {
            eprintln!("There is no experiment `{name}` in chapter 1. There are:");
            for (known, _) in experiments::ALL {
                eprintln!("  cargo run -p chapter-1 -- {known}");
            }
            ExitCode::from(2)
        }
    }
}
