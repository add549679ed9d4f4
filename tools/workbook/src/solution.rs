//! `solution`: the reference solution, and what differs from the learner's.

use crate::{
    NOT_GREEN, Outcome,
    course::{Course, Exercise},
    diff::{self, Line},
    files,
    process::Stop,
    run::slow_notice,
    screen::{Screen, Style},
    trouble::Trouble,
    verdict::{self, Verdict},
};
use std::{fs, path::PathBuf, process::ExitCode};

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
    let reference = exercise.solution();
    let theirs = files::read(&reference)?;
    // A learner who deleted the file still gets the solution.
    let yours = fs::read_to_string(exercise.file()).unwrap_or_default();
    let yours = yours.replace("\r\n", "\n");
    let shown = course.shown(&reference);
    let mut text = screen.paint(Style::Strong, &format!("The solution, {shown}:"));
    text.push_str("\n\n");
    text.push_str(theirs.trim_end());
    text.push_str("\n\n");
    let lines = diff::lines(&yours, &theirs);
    if lines.iter().all(|line| matches!(line, Line::Same(_))) {
        text.push_str("Yours is the same, to the letter.");
        return Ok(text);
    }
    let head = "What differs (- yours, + the solution):";
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

/// Says whether the solution was asked for before.
pub fn was_asked(course: &Course, exercise: &Exercise) -> bool {
    note(course, exercise).is_file()
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
