//! The status: a bar a chapter, a word an exercise, and what is next.

use crate::{
    Outcome,
    cargo::{self, Build},
    course::{Chapter, Course, Exercise},
    process::{Ended, Stop},
    run::slow_notice,
    screen::{Screen, Style},
    suite::{self, TestResult},
    trouble::Trouble,
    verdict::{self, Verdict},
};
use serde_json::json;
use std::process::ExitCode;

/// Where an exercise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its file still holds a `todo!(`.
    Open,
    /// It has a wrong answer, or one that does not compile.
    Red,
    /// Its tests pass.
    Green,
    /// Nobody knows: another file of the chapter does not compile.
    Blocked,
}

/// Where an exercise stands, with the reason in a few words if it is not green.
pub struct Standing<'a> {
    pub exercise: &'a Exercise,
    pub state: State,
    /// Tests that passed, and all tests; 0 of 0 if they did not run.
    pub passed: usize,
    pub tests: usize,
    pub note: String,
}

impl State {
    /// The word that is printed.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Red => "red",
            Self::Green => "green",
            Self::Blocked => "blocked",
        }
    }

    fn style(self) -> Style {
        match self {
            Self::Open => Style::Open,
            Self::Red | Self::Blocked => Style::Bad,
            Self::Green => Style::Good,
        }
    }
}

/// Prints where the learner is: in words, or as JSON.
///
/// # Errors
///
/// If nothing can be built on this machine.
pub fn status(course: &Course, screen: &Screen, as_json: bool) -> Outcome {
    let standings = standings(course)?;
    let next = next(&standings);
    if as_json {
        screen.say(&to_json(course, &standings, next));
        return Ok(ExitCode::SUCCESS);
    }
    for chapter in &course.chapters {
        let of: Vec<_> = standings
            .iter()
            .filter(|it| it.exercise.chapter == chapter.number)
            .collect();
        let green = of.iter().filter(|it| it.state == State::Green).count();
        let bar = bar(green, of.len());
        let counts = format!("{green} of {} green", of.len());
        let title = format!("Chapter {}", chapter.number);
        screen.say(&format!(
            "{}  {bar}  {counts}",
            screen.paint(Style::Strong, &title)
        ));
        let width =
            of.iter().map(|it| it.exercise.stem.len()).max().unwrap_or_default();
        for Standing { exercise, state, note, .. } in of {
            let (id, stem) = (exercise.id(), &exercise.stem);
            let word = screen.paint(state.style(), &format!("{:<8}", state.word()));
            let line = format!("  {id:<4}  {stem:<width$}  {word} {note}");
            screen.say(line.trim_end());
        }
    }
    let after = match next {
        Some(next) => {
            let id = next.exercise.id();
            let command = format!("cargo workbook watch {id}");
            let command = screen.paint(Style::Strong, &command);
            format!("\nNext: {id} {}   {command}", next.exercise.stem)
        }
        None => "\nEvery exercise is green. Well done.".to_string(),
    };
    screen.say(&after);
    Ok(ExitCode::SUCCESS)
}

/// The first exercise that is not green, in the order of the course. Later
/// chapters are not built to find it.
///
/// # Errors
///
/// If nothing can be built on this machine.
pub fn first_not_green(course: &Course) -> Result<Option<Exercise>, Trouble> {
    for chapter in &course.chapters {
        let build = build(course, &[chapter])?;
        let standings = of_chapter(course, chapter, &build)?;
        if let Some(first) = next(&standings) {
            return Ok(Some(first.exercise.clone()));
        }
    }
    Ok(None)
}

/// What to do next: the first exercise that is not green. One that is blocked
/// waits for the one that blocks it.
fn next<'a>(standings: &'a [Standing<'a>]) -> Option<&'a Standing<'a>> {
    let todo = || standings.iter().filter(|it| it.state != State::Green);
    todo().find(|it| it.state != State::Blocked).or_else(|| todo().next())
}

/// Where each exercise stands, in the order of the course.
///
/// # Errors
///
/// If nothing can be built on this machine.
fn standings(course: &Course) -> Result<Vec<Standing<'_>>, Trouble> {
    let chapters: Vec<&Chapter> = course.chapters.iter().collect();
    // One build of all is the fastest; after an error each chapter gets its own,
    // so that one broken file hides no other chapter.
    let together = build(course, &chapters)?;
    let mut all = Vec::new();
    for chapter in &course.chapters {
        if together.success || chapters.len() == 1 {
            all.extend(of_chapter(course, chapter, &together)?);
        } else {
            all.extend(of_chapter(course, chapter, &build(course, &[chapter])?)?);
        }
    }
    Ok(all)
}

fn build(course: &Course, chapters: &[&Chapter]) -> Result<Build, Trouble> {
    let packages: Vec<String> = chapters.iter().map(|it| it.package()).collect();
    let packages: Vec<&str> = packages.iter().map(String::as_str).collect();
    let stop = Stop::default();
    let workspace = course.workspace();
    cargo::build_suites(&workspace, &packages, false, &stop, &mut slow_notice())
}

/// Where each exercise of a chapter stands after a build.
fn of_chapter<'a>(
    course: &'a Course,
    chapter: &'a Chapter,
    build: &Build,
) -> Result<Vec<Standing<'a>>, Trouble> {
    let package = chapter.package();
    let workspace = course.workspace();
    let stop = Stop::default();
    let Some(suite) = build.suite(&package).filter(|_| build.success) else {
        return chapter
            .exercises
            .iter()
            .map(|exercise| {
                let verdict =
                    verdict::judge_built(course, &workspace, exercise, build, &stop);
                standing(exercise, verdict)
            })
            .collect();
    };
    // All exercises run in one go. Where that does not come to its end, each runs
    // by itself, to learn whose fault it is.
    let folder = &chapter.folder;
    let run = suite::run(&workspace, suite, folder, "exercises::", false, &stop)?;
    let whole = matches!(run.ended, Ended::Exited(status) if status.code().is_some_and(|code| code == 0 || code == 101));
    if !whole {
        return chapter
            .exercises
            .iter()
            .map(|exercise| {
                let verdict =
                    verdict::judge_built(course, &workspace, exercise, build, &stop);
                standing(exercise, verdict)
            })
            .collect();
    }
    let of = |exercise: &'a Exercise| {
        let mut standing = Standing {
            exercise,
            state: State::Green,
            passed: 0,
            tests: 0,
            note: String::new(),
        };
        for test in run.tests.iter().filter(|test| test.exercise() == exercise.stem)
        {
            standing.tests += 1;
            standing.passed += usize::from(test.result == TestResult::Passed);
        }
        if build.is_open(&package, &exercise.stem) {
            standing.state = State::Open;
        } else if standing.tests == 0 {
            standing.state = State::Red;
            standing.note = "has no tests".to_string();
        } else if standing.passed < standing.tests {
            standing.state = State::Red;
            standing.note =
                format!("{} of {} tests passed", standing.passed, standing.tests);
        }
        standing
    };
    Ok(chapter.exercises.iter().map(of).collect())
}

/// Where an exercise stands by its verdict.
fn standing(exercise: &Exercise, verdict: Verdict) -> Result<Standing<'_>, Trouble> {
    let mut standing = Standing {
        exercise,
        state: State::Red,
        passed: 0,
        tests: 0,
        note: String::new(),
    };
    match verdict {
        Verdict::Trouble(trouble) => return Err(trouble),
        Verdict::Tested { ref run, open, .. } => {
            standing.passed = run.passed();
            standing.tests = run.count;
            if verdict.is_green() {
                standing.state = State::Green;
            } else if open {
                standing.state = State::Open;
            } else {
                standing.note = match run.ended {
                    Ended::OutOfTime => "stopped by the time limit".to_string(),
                    Ended::OutOfMemory => "stopped by the memory limit".to_string(),
                    _ => format!(
                        "{} of {} tests passed",
                        standing.passed, standing.tests
                    ),
                };
            }
        }
        Verdict::DoesNotCompile { culprit, open, .. } => match culprit {
            verdict::Culprit::OwnFile => standing.note = "does not compile".into(),
            verdict::Culprit::OwnTests => {
                standing.note = "the tests cannot call your function".into();
            }
            _ if open => standing.state = State::Open,
            verdict::Culprit::Exercise(other) => {
                standing.state = State::Blocked;
                standing.note = format!("{} does not compile", other.id());
            }
            verdict::Culprit::Experiment(name) => {
                standing.state = State::Blocked;
                standing.note = format!("the experiment {name} does not compile");
            }
            verdict::Culprit::Other => {
                standing.state = State::Blocked;
                standing.note = "the chapter does not compile".into();
            }
        },
        Verdict::NoTests => standing.note = "has no tests".to_string(),
        Verdict::Stopped => standing.state = State::Blocked,
    }
    Ok(standing)
}

/// Ten places: as many `#` as tenths are done, and all of them only at the end.
fn bar(green: usize, all: usize) -> String {
    let done = (green * 10).checked_div(all).unwrap_or(0);
    format!("[{}{}]", "#".repeat(done), ".".repeat(10 - done))
}

fn to_json(course: &Course, all: &[Standing], next: Option<&Standing>) -> String {
    let exercise = |it: &Standing| {
        json!({
            "id": it.exercise.id(),
            "name": it.exercise.stem,
            "state": it.state.word(),
            "passed": it.passed,
            "tests": it.tests,
            "note": it.note,
            "file": course.shown(&it.exercise.file()),
        })
    };
    let chapter = |chapter: &Chapter| {
        let of = || all.iter().filter(|it| it.exercise.chapter == chapter.number);
        let count = |state| of().filter(|it| it.state == state).count();
        json!({
            "chapter": chapter.number,
            "open": count(State::Open),
            "red": count(State::Red),
            "green": count(State::Green),
            "blocked": count(State::Blocked),
            "exercises": of().map(exercise).collect::<Vec<_>>(),
        })
    };
    let next = next.map(|it| {
        let id = it.exercise.id();
        json!({ "id": id, "command": format!("cargo workbook watch {id}") })
    });
    let chapters: Vec<_> = course.chapters.iter().map(chapter).collect();
    format!("{:#}", json!({ "chapters": chapters, "next": next }))
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_full_only_at_the_end() {
        assert_eq!(bar(0, 8), "[..........]");
        assert_eq!(bar(7, 8), "[########..]");
        assert_eq!(bar(99, 100), "[#########.]");
        assert_eq!(bar(8, 8), "[##########]");
        assert_eq!(bar(0, 0), "[..........]");
    }
}
