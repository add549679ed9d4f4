//! `hint`: the hints of an exercise, one more each time.

use crate::{
    Outcome,
    course::{Course, Exercise},
    files,
    screen::{Screen, Style},
    trouble::Trouble,
};
use std::{fs, path::PathBuf, process::ExitCode};

/// One hint: `a nudge`, and its text in Markdown.
#[derive(Debug, PartialEq, Eq)]
pub struct Hint {
    pub title: String,
    pub text: String,
}

/// Prints the next hint, or all of them.
///
/// # Errors
///
/// If there is no such exercise, or it has no hints.
pub fn hint(course: &Course, screen: &Screen, name: &str, all: bool) -> Outcome {
    let exercise = course.exercise(name)?;
    let hints = read(course, exercise)?;
    if all {
        let shown: Vec<_> =
            (0..hints.len()).map(|at| show(screen, &hints, at)).collect();
        screen.say(&shown.join("\n\n"));
    } else {
        screen.say(&next(course, screen, exercise)?);
    }
    Ok(ExitCode::SUCCESS)
}

/// The hint after the one that was shown last; after the last one, the last again.
///
/// # Errors
///
/// If the exercise has no hints.
pub fn next(
    course: &Course,
    screen: &Screen,
    exercise: &Exercise,
) -> Result<String, Trouble> {
    let hints = read(course, exercise)?;
    let note = count_file(course, exercise);
    let shown: usize = fs::read_to_string(&note)
        .ok()
        .and_then(|it| it.trim().parse().ok())
        .unwrap_or(0);
    let at = shown.min(hints.len() - 1);
    // If the count cannot be kept, the same hint comes again: no harm.
    let _ = files::write(&note, (at + 1).to_string().as_bytes());
    let id = exercise.id();
    let after = if shown >= hints.len() {
        format!("That was the last hint. All again: cargo workbook hint {id} --all")
    } else if at + 1 == hints.len() {
        format!("That was the last hint. After it: cargo workbook solution {id}")
    } else {
        let left = hints.len() - at - 1;
        let more = if left == 1 { "1 more hint" } else { "more hints" };
        format!("There is {more}: ask again.")
            .replace("is more hints", "are more hints")
    };
    let after = screen.paint(Style::Quiet, &after);
    Ok(format!("{}\n\n{after}", show(screen, &hints, at)))
}

/// Forgets how many hints were shown: after a reset one begins anew.
pub fn forget(course: &Course, exercise: &Exercise) {
    // There may be nothing to forget.
    let _ = fs::remove_file(count_file(course, exercise));
}

fn count_file(course: &Course, exercise: &Exercise) -> PathBuf {
    course.notes().join(format!("hints-{}", exercise.id()))
}

fn show(screen: &Screen, hints: &[Hint], at: usize) -> String {
    let Hint { title, text } = &hints[at];
    let head = format!("Hint {} of {}: {title}", at + 1, hints.len());
    format!("{}\n\n{}", screen.paint(Style::Strong, &head), screen.wrap(text))
}

fn read(course: &Course, exercise: &Exercise) -> Result<Vec<Hint>, Trouble> {
    let path = exercise.hints();
    let hints = parse(&files::read(&path)?);
    if hints.is_empty() {
        return Err(Trouble::new(
            format!("{} holds no hint", course.shown(&path)),
            "A hint is <details><summary>Hint 1: …</summary>, its text, and </details>.",
        ));
    }
    Ok(hints)
}

/// Reads the folded blocks of a hints file.
fn parse(text: &str) -> Vec<Hint> {
    text.split("<details")
        .skip(1)
        .filter_map(|block| {
            let (_, rest) = block.split_once("<summary>")?;
            let (summary, rest) = rest.split_once("</summary>")?;
            let (text, _) = rest.split_once("</details>")?;
            let title = match summary.split_once(": ") {
                Some((number, title)) if number.starts_with("Hint") => title,
                _ => summary,
            };
            Some(Hint { title: title.into(), text: text.trim().into() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folded_block_is_a_hint() {
        let text = "<details><summary>Hint 1: a nudge</summary>\n\nLook.\n\n</details>\n\n\
                    <details>\n<summary>Sketch</summary>\n\n```rust\nx\n```\n\n</details>\n";
        let hint = |title: &str, text: &str| Hint {
            title: title.into(),
            text: text.into(),
        };
        assert_eq!(
            parse(text),
            [hint("a nudge", "Look."), hint("Sketch", "```rust\nx\n```")]
        );
    }
}
