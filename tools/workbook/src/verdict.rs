//! The verdict on one exercise: build its chapter's suite, run its tests.

use crate::{
    cargo::{self, Build, Diagnostic, Workspace},
    course::{Course, Exercise},
    process::{Ended, Stop},
    suite::{self, Run},
    trouble::Trouble,
};
use std::{path::Path, time::Duration};

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
    /// The exercise's own file.
    OwnFile,
    /// The exercise's tests: they call what is no longer there, or is different.
    OwnTests,
    /// The file or the tests of another exercise.
    Exercise(Exercise),
    /// An experiment.
    Experiment(String),
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
    match suite::run(workspace, suite, folder, &filter, true, stop) {
        Err(trouble) => Verdict::Trouble(trouble),
        Ok(run) if run.ended == Ended::Stopped => Verdict::Stopped,
        Ok(run) if run.tests.is_empty() => Verdict::NoTests,
        Ok(run) => {
            let file = exercise.file();
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
    errors.sort_by_key(|error| match culprit(course, exercise, error) {
        Culprit::OwnFile => 0,
        Culprit::OwnTests => 1,
        Culprit::Exercise(_) => 2,
        Culprit::Experiment(_) => 3,
        Culprit::Other => 4,
    });
    let mut seen = Vec::new();
    errors.retain(|error| {
        let new = !seen.contains(&error.rendered);
        seen.push(error.rendered.clone());
        new
    });
    Verdict::DoesNotCompile {
        culprit: culprit(course, exercise, &errors[0]),
        errors,
        open,
    }
}

fn culprit(course: &Course, exercise: &Exercise, error: &Diagnostic) -> Culprit {
    let Some(file) = &error.file else { return Culprit::Other };
    if is_same(course, file, &exercise.file()) {
        return Culprit::OwnFile;
    }
    if is_same(course, file, &exercise.suite()) {
        return Culprit::OwnTests;
    }
    let other = course.exercises().find(|other| {
        is_same(course, file, &other.file()) || is_same(course, file, &other.suite())
    });
    if let Some(other) = other {
        return Culprit::Exercise(other.clone());
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

/// Says whether a path of the compiler's, relative to the root, is this file.
fn is_same(course: &Course, said: &Path, file: &Path) -> bool {
    course.root.join(said) == file
}
