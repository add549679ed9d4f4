//! `solution`: the reference solution, and what differs from the learner's.

use crate::{
    NOT_GREEN, Outcome,
    course::{Course, Exercise},
    diff::{self, Line},
    files, layout,
    process::Stop,
    run::slow_notice,
    screen::{Screen, Style},
    todo,
    trouble::Trouble,
    verdict::{self, Verdict},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

/// Shows the reference solution: if the exercise is green, if it is asked for a
/// second time, or with `--yes`.
///
/// # Errors
///
/// If there is no such exercise, it has no solution, or nothing can be built.
pub fn solution(course: &Course, screen: &Screen, name: &str, yes: bool) -> Outcome {
    let exercise = course.exercise(name)?;
    if !yes && !was_asked(course, exercise) {
        let stop = Stop::default();
        let verdict = verdict::judge(
            course,
            exercise,
            false,
            (&stop, &stop),
            &mut slow_notice(),
        );
        if let Verdict::Trouble(trouble) = verdict {
            return Err(trouble);
        }
        if !verdict.is_green() {
            note_asked(course, exercise);
            let id = exercise.id();
            screen.say(&format!(
                "{id} is not green yet. A hint may be enough: cargo workbook hint {id}\n\
                 To see the solution now, ask again: cargo workbook solution {id}"
            ));
            return Ok(ExitCode::from(NOT_GREEN));
        }
    }
    screen.say(&show(course, screen, exercise)?);
    Ok(ExitCode::SUCCESS)
}

/// The reference solution and the difference, to be printed.
///
/// # Errors
///
/// If the exercise has no solution.
pub fn show(
    course: &Course,
    screen: &Screen,
    exercise: &Exercise,
) -> Result<String, Trouble> {
    let mut parts = Vec::new();
    let reference = exercise.solution();
    if exercise.has_project() {
        let shown = course.shown(&reference);
        let head = screen.paint(Style::Strong, &format!("The solution, {shown}:"));
        parts.push(format!("{head}\n\n{}", files::read(&reference)?.trim_end()));
        parts.extend(project(course, screen, exercise)?);
    } else {
        parts.push(file(course, screen, &reference, &exercise.module())?);
    }
    Ok(parts.join("\n\n"))
}

/// The files of the solution's project that are not what the learner found, each with
/// the difference.
fn project(
    course: &Course,
    screen: &Screen,
    exercise: &Exercise,
) -> Result<Vec<String>, Trouble> {
    let folder = exercise.solution_project();
    let mut parts = Vec::new();
    for reference in todo::project_files(&folder) {
        let path = reference.strip_prefix(&folder).unwrap_or(&reference);
        let yours = exercise.project().join(path);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let original = path.with_file_name(format!("{name}.orig"));
        let original = fs::read(exercise.project_originals().join(original)).ok();
        if fs::read(&reference).ok() != original {
            parts.push(file(course, screen, &reference, &yours)?);
        }
    }
    Ok(parts)
}

/// One file of the solution, and what differs from the learner's.
fn file(
    course: &Course,
    screen: &Screen,
    reference: &Path,
    yours: &Path,
) -> Result<String, Trouble> {
    let theirs = files::read(reference)?;
    // A learner who deleted the file still gets the solution.
    let yours = fs::read_to_string(yours).unwrap_or_default();
    let yours = yours.replace("\r\n", "\n");
    let is_rust = reference.extension().is_some_and(|it| it == "rs");
    let comment = if is_rust { "//" } else { "#" };
    let shown = course.shown(reference);
    let mut text = screen.paint(Style::Strong, &format!("The solution, {shown}:"));
    text.push_str("\n\n");
    text.push_str(theirs.trim_end());
    text.push_str("\n\n");
    // The comments of the solution explain it, and stand above already.
    let (yours, theirs) = (code(&yours, comment), code(&theirs, comment));
    let lines = diff::lines(&yours, &theirs);
    if lines.iter().all(|line| matches!(line, Line::Same(_))) {
        text.push_str("Your code is the same.");
        return Ok(text);
    }
    if is_rust && layout::folded(&yours) == layout::folded(&theirs) {
        text.push_str("Your code is the same but for its layout.");
        return Ok(text);
    }
    let head = "What differs in the code (- yours, + the solution):";
    text.push_str(&screen.paint(Style::Strong, head));
    let changed = |line: &Line| !matches!(line, Line::Same(_));
    for (at, line) in lines.iter().enumerate() {
        // Two lines around each change are enough to find the place.
        let near = &lines[at.saturating_sub(2)..lines.len().min(at + 3)];
        let line = match line {
            Line::Same(_) if !near.iter().any(changed) => continue,
            Line::Same(line) => format!("  {line}"),
            Line::Removed(line) => screen.paint(Style::Bad, &format!("- {line}")),
            Line::Added(line) => screen.paint(Style::Good, &format!("+ {line}")),
        };
        text.push('\n');
        text.push_str(line.trim_end());
    }
    Ok(text)
}

/// The lines that are neither comments nor empty.
fn code(text: &str, comment: &str) -> String {
    let is_code =
        |line: &&str| !line.trim().is_empty() && !line.trim().starts_with(comment);
    text.lines().filter(is_code).flat_map(|line| [line, "\n"]).collect()
}

/// How long a first asking counts. One of yesterday is no second thought.
const ASKED_FOR: Duration = Duration::from_secs(60 * 60);

/// Says whether the solution was asked for in the last hour.
pub fn was_asked(course: &Course, exercise: &Exercise) -> bool {
    let noted = fs::metadata(note(course, exercise)).and_then(|it| it.modified());
    noted.is_ok_and(|at| at.elapsed().is_ok_and(|since| since < ASKED_FOR))
}

/// Notes that the solution was asked for.
pub fn note_asked(course: &Course, exercise: &Exercise) {
    // If it cannot be noted, `--yes` still works.
    let _ = files::write(&note(course, exercise), b"");
}

/// Forgets that the solution was asked for: after a reset one begins anew.
pub fn forget(course: &Course, exercise: &Exercise) {
    // There may be nothing to forget.
    let _ = fs::remove_file(note(course, exercise));
}

fn note(course: &Course, exercise: &Exercise) -> PathBuf {
    course.notes().join(format!("solution-{}", exercise.id()))
}
