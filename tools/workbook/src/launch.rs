//! `experiment` and `read`: start another program of the workspace.

use crate::{
    Outcome, cargo::no_cargo, course::Course, screen::Screen, trouble::Trouble,
};
use std::process::{Command, ExitCode};

/// Runs an experiment, as `cargo run -p chapter-N -- NAME` does.
///
/// # Errors
///
/// If there is no such experiment, or Cargo cannot be started.
pub fn experiment(course: &Course, screen: &Screen, name: &str) -> Outcome {
    let chapter = course.experiment(name)?;
    let package = chapter.package();
    screen.say(&format!("$ cargo run -q -p {package} -- {name}"));
    let mut cargo = course.workspace().cargo();
    cargo.args(["run", "--quiet", "-p", &package, "--", name]);
    pass_on(cargo)
}

/// Builds the book and shows it: `cargo run -p book -- ARGS`.
///
/// # Errors
///
/// If Cargo cannot be started.
pub fn read(course: &Course, args: &[String]) -> Outcome {
    let mut cargo = course.workspace().cargo();
    // Not quiet: the first build takes a minute, and should not look like nothing.
    cargo.args(["run", "-p", "book", "--"]).args(args);
    pass_on(cargo)
}

/// Runs a command on this terminal and ends as it ends.
fn pass_on(mut command: Command) -> Outcome {
    let status =
        command.status().map_err(|error| -> Trouble { no_cargo(&error) })?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(2)))
}
