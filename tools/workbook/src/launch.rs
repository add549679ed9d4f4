//! `experiment` and `read`: start another program of the workspace.

use crate::{
    Outcome, cargo::no_cargo, course::Course, files, screen::Screen,
    trouble::Trouble,
};
use std::{
    env, fs,
    path::PathBuf,
    process::{Command, ExitCode},
};

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
    cargo.arg("run");
    // A first build takes a minute, and should not look like nothing.
    if is_reader_built(course) {
        cargo.arg("--quiet");
    }
    cargo.args(["-p", "book", "--"]).args(args);
    pass_on(cargo)
}

/// Says whether the reader is built, and no file of it is newer.
fn is_reader_built(course: &Course) -> bool {
    let time = |path: PathBuf| fs::metadata(path).and_then(|it| it.modified()).ok();
    let program = format!("book{}", env::consts::EXE_SUFFIX);
    let Some(built) = time(course.target.join("debug").join(program)) else {
        return false;
    };
    let book = course.root.join("book");
    let reader = book.join("reader");
    let sources = files::names(&reader).into_iter().map(|name| reader.join(name));
    sources
        .chain([book.join("Cargo.toml"), course.root.join("Cargo.lock")])
        .filter_map(time)
        .all(|changed| changed <= built)
}

/// Runs a command on this terminal and ends as it ends.
fn pass_on(mut command: Command) -> Outcome {
    let status =
        command.status().map_err(|error| -> Trouble { no_cargo(&error) })?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(2)))
}
