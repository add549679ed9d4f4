//! The program of a chapter: it runs the experiment that the command line names.

use std::{
    env, panic,
    process::{self, ExitCode},
};

/// An experiment: its name, and what it runs.
pub type Experiment = (&'static str, fn());

/// Runs the experiment that the first argument names: `cargo run -p chapter-1 --
/// passing`. In a name of several words `-` is as good as `_`. If there is none of that
/// name, lists those of `package` and fails.
pub fn choose(package: &str, all: &[Experiment]) -> ExitCode {
    let name = env::args().nth(1).unwrap_or_default().replace('-', "_");
    match all.iter().find(|(known, _)| *known == name) {
        Some((_, run)) => {
            end_with_the_reader();
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

/// Ends the program without a word when nobody reads what it prints any more, as in
/// `… | head -3`. `println!` panics then.
fn end_with_the_reader() {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let said = info.payload().downcast_ref::<String>();
        if said.is_some_and(|it| it.starts_with("failed printing to stdout")) {
            process::exit(0);
        }
        hook(info);
    }));
}
