//! Originals: what `reset` restores must be what the learner found.

use super::{Report, copy};
use crate::{course::Course, files, screen::Screen, trouble::Trouble};
use std::{fs, path::PathBuf};

/// A file that a learner changes, and its original.
struct Pair {
    file: PathBuf,
    original: PathBuf,
    /// Whether the untouched file holds a `todo!(`.
    is_stub: bool,
}

fn pairs(course: &Course) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for chapter in &course.chapters {
        pairs.extend(chapter.exercises.iter().map(|exercise| Pair {
            file: exercise.file(),
            original: exercise.original(),
            is_stub: !exercise.is_solved_example(),
        }));
        pairs.extend(chapter.experiments.iter().map(|name| Pair {
            file: chapter.experiment_file(name),
            original: chapter.experiment_original(name),
            is_stub: false,
        }));
    }
    pairs
}

/// Checks that each original is its file, byte for byte.
pub fn check(course: &Course, report: &Report) {
    report.head("Originals are what the learner finds");
    let pairs = pairs(course);
    let mut wrong = Vec::new();
    for Pair { file, original, .. } in &pairs {
        let file_shown = course.shown(file);
        match (fs::read(file), fs::read(original)) {
            (Ok(a), Ok(b)) if a == b => {}
            (Ok(_), Ok(_)) => {
                wrong.push(format!("{file_shown} differs from its original"));
            }
            (_, Err(_)) => wrong.push(format!("{file_shown} has no original")),
            (Err(_), _) => wrong.push(format!("{file_shown} is missing")),
        }
    }
    report.all(
        &format!("{} files", pairs.len()),
        &wrong,
        "If it is your answer, prove a clean checkout instead. If the file was changed\n\
         for all learners: cargo workbook verify --write-originals",
    );
}

/// Records each file as its own original.
///
/// # Errors
///
/// If a stub is solved: its answer would become what learners find. Then nothing
/// is written.
pub fn write(course: &Course, screen: &Screen) -> Result<(), Trouble> {
    let mut new = Vec::new();
    for Pair { file, original, is_stub } in pairs(course) {
        let text = files::read(&file)?;
        if is_stub && !text.contains("todo!(") {
            return Err(Trouble::new(
                format!("{} holds no `todo!(`: it is solved", course.shown(&file)),
                "An original must be open. Put the stub back first: git checkout, or \
                 cargo workbook reset. Nothing was written.",
            ));
        }
        if fs::read(&original).ok().as_deref() != Some(text.as_bytes()) {
            new.push((original, text));
        }
    }
    for (original, text) in &new {
        files::write(original, text.as_bytes())?;
        screen.say(&format!("Wrote {}", course.shown(original)));
    }
    if new.is_empty() {
        screen.say("All originals are up to date.");
    }
    Ok(())
}

/// Puts the originals in place in the copy, where there are any.
///
/// # Errors
///
/// If a file cannot be written.
pub fn restore(course: &Course) -> Result<(), Trouble> {
    for Pair { file, original, .. } in pairs(course) {
        if let Ok(bytes) = fs::read(original) {
            copy::put(&file, &bytes)?;
        }
    }
    Ok(())
}
