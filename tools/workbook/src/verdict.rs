//! The verdict on one exercise: build its chapter's suite, run its tests.

use crate::{
    backtrace,
    cargo::{self, Build, Diagnostic, Workspace},
    course::{Course, Exercise},
    process::{Ended, Stop},
    suite::{self, Run, TestResult},
    trouble::Trouble,
};
use std::{fs, path::Path, time::Duration};

/// What is known about an exercise after a build and a run.
#[derive(Debug)]
pub enum Verdict {
    /// Its tests ran.
    Tested {
        run: Run,
        /// Whether its file still holds a `todo!(`.
        open: bool,
        /// The compiler's warnings about its file.
        warnings: Vec<Diagnostic>,
    },
    /// The chapter does not compile; the errors that matter most come first.
    DoesNotCompile {
        culprit: Culprit,
        errors: Vec<Diagnostic>,
        /// Whether its file still holds a `todo!(`.
        open: bool,
    },
    /// The suite has no test for it.
    NoTests,
    /// Cargo failed before it compiled anything.
    Trouble(Trouble),
    /// It was stopped: the files changed meanwhile.
    Stopped,
}

/// Whose fault it is that a chapter does not compile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Culprit {
    /// An exercise's file.
    Answer(Exercise),
    /// An exercise's tests: they call what is no longer there, or is different.
    Tests(Exercise),
    /// An exercise's file is not there.
    NoAnswer(Exercise),
    /// An experiment.
    Experiment(String),
    /// An experiment's file is not there.
    NoExperiment(String),
    /// Some other file, or none.
    Other,
}

impl Verdict {
    /// Says whether the exercise is solved.
    pub fn is_green(&self) -> bool {
        matches!(self, Self::Tested { run, open: false, .. } if run.is_green())
    }
}

/// Builds the suite of an exercise's chapter and runs the exercise's tests.
///
/// `quit` stops the build, `stop` only the tests. A build whose files have changed
/// is not stopped: a compiler that outlives its Cargo would write into the next
/// build's files.
pub fn judge(
    course: &Course,
    exercise: &Exercise,
    colour: bool,
    (quit, stop): (&Stop, &Stop),
    slow: &mut dyn FnMut(Duration),
) -> Verdict {
    let package = exercise.package();
    let workspace = course.workspace();
    match cargo::build_suites(&workspace, &[&package], colour, quit, slow) {
        Err(trouble) => Verdict::Trouble(trouble),
        Ok(build) => judge_built(course, &workspace, exercise, &build, stop),
    }
}

/// The verdict on an exercise whose chapter was built, or failed to build.
pub fn judge_built(
    course: &Course,
    workspace: &Workspace,
    exercise: &Exercise,
    build: &Build,
    stop: &Stop,
) -> Verdict {
    let package = exercise.package();
    if build.stopped || stop.is_raised() {
        return Verdict::Stopped;
    }
    let open = build.is_open(&package, &exercise.stem);
    let Some(suite) = build.suite(&package).filter(|_| build.success) else {
        return does_not_compile(course, exercise, build, open);
    };
    let filter = format!("exercises::{}::", exercise.stem);
    let folder = &exercise.folder;
    let (filter, time) = ((filter.as_str(), true), exercise.time_limit());
    match suite::run(workspace, suite, folder, filter, time, stop) {
        Err(trouble) => Verdict::Trouble(trouble),
        Ok(run) if run.ended == Ended::Stopped => Verdict::Stopped,
        Ok(run) if run.tests.is_empty() => Verdict::NoTests,
        Ok(mut run) => {
            let source = exercise.suite();
            run.order_as(&fs::read_to_string(&source).unwrap_or_default());
            note_call(course, exercise, workspace, suite, &mut run, stop);
            let file = exercise.module();
            let in_file = |said: &&Diagnostic| {
                !said.is_error
                    && said
                        .file
                        .as_deref()
                        .is_some_and(|at| is_same(course, at, &file))
            };
            let mut warnings: Vec<_> =
                build.said.iter().filter(in_file).cloned().collect();
            // The library's file is compiled for more than one target.
            warnings.dedup();
            Verdict::Tested { run, open, warnings }
        }
    }
}

/// Notes which line of the test led to the panic that is shown, if the panic was
/// somewhere else.
fn note_call(
    course: &Course,
    exercise: &Exercise,
    workspace: &Workspace,
    suite: &Path,
    run: &mut Run,
    stop: &Stop,
) {
    let none_passed = run.passed() == 0;
    let Some(test) = run.shown_first().and_then(|at| run.tests.get_mut(at)) else {
        return;
    };
    // In an untouched stub there is nothing to look for, and in a project no line of
    // Rust that the test has called.
    if test.is_at_todo() && none_passed || exercise.has_project() {
        return;
    }
    let TestResult::Failed(failure) = &mut test.result else { return };
    let source = exercise.suite();
    if failure
        .place
        .as_ref()
        .is_none_or(|(file, _)| is_same(course, Path::new(file), &source))
    {
        return;
    }
    let folder = &exercise.folder;
    failure.called_at =
        backtrace::line_of_call(workspace, suite, folder, &test.path, &source, stop);
}

fn does_not_compile(
    course: &Course,
    exercise: &Exercise,
    build: &Build,
    open: bool,
) -> Verdict {
    let mut errors: Vec<Diagnostic> = build.errors().cloned().collect();
    if errors.is_empty() {
        return Verdict::Trouble(build.trouble());
    }
    // What is nearest to the learner comes first; `sort_by_key` keeps the
    // compiler's order among equals.
    errors.sort_by_key(|error| match culprit(course, error) {
        Culprit::Answer(of) | Culprit::NoAnswer(of) if of == *exercise => 0,
        Culprit::Tests(of) if of == *exercise => 1,
        Culprit::NoAnswer(_) | Culprit::NoExperiment(_) => 2,
        Culprit::Answer(_) | Culprit::Tests(_) => 3,
        Culprit::Experiment(_) => 4,
        Culprit::Other => 5,
    });
    let mut seen = Vec::new();
    errors.retain(|error| {
        let new = !seen.contains(&error.rendered);
        seen.push(error.rendered.clone());
        new
    });
    Verdict::DoesNotCompile { culprit: culprit(course, &errors[0]), errors, open }
}

fn culprit(course: &Course, error: &Diagnostic) -> Culprit {
    if let Some(missing) = missing(course, error) {
        return missing;
    }
    let Some(file) = &error.file else { return Culprit::Other };
    for exercise in course.exercises() {
        if is_same(course, file, &exercise.module()) {
            return Culprit::Answer(exercise.clone());
        }
        if is_same(course, file, &exercise.suite()) {
            return Culprit::Tests(exercise.clone());
        }
    }
    for chapter in &course.chapters {
        for name in &chapter.experiments {
            if is_same(course, file, &chapter.experiment_file(name)) {
                return Culprit::Experiment(name.clone());
            }
        }
    }
    Culprit::Other
}

/// The file that a `mod` line asks for in vain. The compiler names the module, and
/// the file in which that line stands.
fn missing(course: &Course, error: &Diagnostic) -> Option<Culprit> {
    (error.code.as_deref() == Some("E0583")).then_some(())?;
    let name = error.message.split('`').nth(1)?;
    let chapter = course.chapters.iter().find(|it| it.package() == error.package)?;
    let exercise = chapter.exercises.iter().find(|it| it.stem == name);
    if let Some(exercise) = exercise.filter(|it| !it.module().exists()) {
        return Some(Culprit::NoAnswer(exercise.clone()));
    }
    let is_known = chapter.experiments.iter().any(|it| it == name);
    (is_known && !chapter.experiment_file(name).exists())
        .then(|| Culprit::NoExperiment(name.to_string()))
}

/// Says whether a path of the compiler's, relative to the root, is this file.
pub fn is_same(course: &Course, said: &Path, file: &Path) -> bool {
    course.root.join(said) == file
}
