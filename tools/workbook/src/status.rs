//! The status: a bar a chapter, a word an exercise, and what is next.

use crate::{
    Outcome,
    cargo::{self, Build},
    course::{Chapter, Course, Exercise},
    cure::Cure,
    process::{Ended, Stop},
    run::slow_notice,
    screen::{Screen, Style},
    suite::{self, TestResult},
    trouble::Trouble,
    verdict::{self, Culprit, Verdict},
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
    /// What has to be mended before anything of its chapter can be tested.
    cure: Option<Cure>,
}

impl<'a> Standing<'a> {
    fn new(exercise: &'a Exercise, state: State) -> Self {
        Self {
            exercise,
            state,
            passed: 0,
            tests: 0,
            note: String::new(),
            cure: None,
        }
    }
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
        print_chapter(screen, chapter, &standings);
    }
    let after = match next {
        Some(next) => {
            let command = screen.paint(Style::Strong, &next.command());
            let more = next.cure.as_ref().map_or("", |cure| &cure.more);
            format!("\nNext: {}   {command}\n{more}", next.what())
        }
        None => "\nEvery exercise is green. Well done.".to_string(),
    };
    screen.say(after.trim_end());
    Ok(ExitCode::SUCCESS)
}

fn print_chapter(screen: &Screen, chapter: &Chapter, standings: &[Standing]) {
    let of = || standings.iter().filter(|it| it.exercise.chapter == chapter.number);
    let todo = || of().filter(|it| !it.exercise.is_solved_example());
    let (green, all) = (count(todo(), State::Green), todo().count());
    let title = screen.paint(Style::Strong, &format!("Chapter {}", chapter.number));
    screen.say(&format!("{title}  {}  {green} of {all} green", bar(green, all)));
    let width = of().map(|it| it.exercise.stem.len()).max().unwrap_or_default();
    for Standing { exercise, state, note, .. } in of() {
        let (id, stem) = (exercise.id(), &exercise.stem);
        let word = screen.paint(state.style(), &format!("{:<8}", state.word()));
        let line = format!("  {id:<4}  {stem:<width$}  {word} {note}");
        screen.say(line.trim_end());
    }
}

fn count<'a>(
    standings: impl Iterator<Item = &'a Standing<'a>>,
    state: State,
) -> usize {
    standings.filter(|it| it.state == state).count()
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
            return Ok(Some(first.to_do().clone()));
        }
    }
    Ok(None)
}

/// What comes next: the first exercise that is not green. Its cure comes before it.
fn next<'a>(standings: &'a [Standing<'a>]) -> Option<&'a Standing<'a>> {
    standings.iter().find(|it| it.state != State::Green)
}

impl Standing<'_> {
    /// The exercise to work on: this one, or the one that blocks it.
    fn to_do(&self) -> &Exercise {
        let cure = self.cure.as_ref().and_then(|cure| cure.exercise.as_ref());
        cure.unwrap_or(self.exercise)
    }

    /// What has to be done, in a few words.
    fn what(&self) -> String {
        match &self.cure {
            Some(cure) => cure.what.clone(),
            None => format!("{} {}", self.exercise.id(), self.exercise.stem),
        }
    }

    /// The command to type for it.
    fn command(&self) -> String {
        match &self.cure {
            Some(cure) => cure.command.clone(),
            None => format!("cargo workbook watch {}", self.exercise.id()),
        }
    }
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
    let mut all: Vec<Standing> = Vec::new();
    for chapter in &course.chapters {
        if together.success || chapters.len() == 1 {
            all.extend(of_chapter(course, chapter, &together)?);
        } else {
            all.extend(of_chapter(course, chapter, &build(course, &[chapter])?)?);
        }
    }
    for standing in all.iter_mut().filter(|it| it.note.is_empty()) {
        standing.note = remark(standing);
    }
    Ok(all)
}

/// What the word alone does not say; nothing if that is all.
fn remark(standing: &Standing) -> String {
    let exercise = standing.exercise;
    if exercise.is_solved_example() && standing.state == State::Green {
        return "solved, to look at".to_string();
    }
    let is_begun = standing.state == State::Open && !exercise.is_untouched();
    match exercise.todo() {
        Some((file, line)) if is_begun => {
            match file.strip_prefix(exercise.project()) {
                Ok(file) => {
                    format!("begun; a todo!() stands in {}:{line}", file.display())
                }
                Err(_) => format!("begun; a todo!() stands in line {line}"),
            }
        }
        _ => String::new(),
    }
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
    let (filter, time) = (("exercises::", false), chapter.time_limit());
    let run = suite::run(&workspace, suite, folder, filter, time, &stop)?;
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
        let mut standing = Standing::new(exercise, State::Green);
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
    let mut standing = Standing::new(exercise, State::Red);
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
        Verdict::DoesNotCompile { culprit, errors, open } => {
            let is_own = |of: &Exercise| of == exercise;
            (standing.state, standing.note) = match &culprit {
                Culprit::NoAnswer(of) if is_own(of) => {
                    (State::Red, "its file is missing".to_string())
                }
                Culprit::Answer(of) if is_own(of) => {
                    (State::Red, "does not compile".to_string())
                }
                Culprit::Tests(of) if is_own(of) => {
                    (State::Red, "the tests cannot call your function".to_string())
                }
                _ if open => (State::Open, standing.note),
                Culprit::NoAnswer(of) => {
                    (State::Blocked, format!("{}.rs is missing", of.stem))
                }
                Culprit::NoExperiment(name) => {
                    (State::Blocked, format!("{name}.rs is missing"))
                }
                Culprit::Answer(of) | Culprit::Tests(of) => {
                    (State::Blocked, format!("{} does not compile", of.id()))
                }
                Culprit::Experiment(name) => (
                    State::Blocked,
                    format!("the experiment {name} does not compile"),
                ),
                Culprit::Other => {
                    (State::Blocked, "the chapter does not compile".to_string())
                }
            };
            standing.cure = Some(Cure::of(exercise, culprit, &errors[0]));
        }
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
            // It comes solved, to be looked at, and does not count.
            "warm_up": it.exercise.is_solved_example(),
            "passed": it.passed,
            "tests": it.tests,
            "note": it.note,
            "file": course.shown(&it.exercise.file()),
        })
    };
    let chapter = |chapter: &Chapter| {
        let of = || all.iter().filter(|it| it.exercise.chapter == chapter.number);
        let todo = || of().filter(|it| !it.exercise.is_solved_example());
        let count = |state| count(todo(), state);
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
        json!({
            "id": it.to_do().id(),
            "what": it.what(),
            "command": it.command(),
        })
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
