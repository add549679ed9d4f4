//! Runs one experiment of chapter 3: `cargo run -p chapter-3 -- homes`. With `record`
//! and the number of an exercise, it records the reader's own table.

mod experiments;
mod record;

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["record", exercise @ ..] => record::main(exercise.first().copied()),
        _ => lab::choose(env!("CARGO_PKG_NAME"), experiments::ALL),
    }
}
