//! The program of a chapter: it runs the experiment that the command line names.

use std::{env, process::ExitCode};

/// An experiment: its name, and what it runs.
pub type Experiment = (&'static str, fn());

/// Runs the experiment that the first argument names: `cargo run -p chapter-1 --
/// passing`. In a name of several words `-` is as good as `_`. If there is none of that
/// name, lists those of `package` and fails.
pub fn choose(package: &str, all: &[Experiment]) -> ExitCode {
    let name = env::args().nth(1).unwrap_or_default().replace('-', "_");
    match all.iter().find(|(known, _)| *known == name) {
        Some((_, run)) => {
            run();
            ExitCode::SUCCESS
        }
        None => {
            eprintln!("There is no experiment `{name}` in {package}. There are:");
            for (known, _) in all {
                eprintln!("  cargo run -p {package} -- {known}");
            }
            ExitCode::from(2)
        }
    }
}
