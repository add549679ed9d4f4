//! What is proved of a chapter: its stubs, solutions, wrong answers, experiments.

use super::Report;
use crate::{
    cargo::{self, Build, Workspace},
    course::{Chapter, Course, Exercise},
    files,
    process::{Ended, Stop},
    suite::{self, Run, Test, TestResult},
    trouble::Trouble,
};
use std::path::Path;

/// Proves a chapter of the copy.
///
/// # Errors
///
/// If Cargo cannot build anything, or the copy cannot be written.
pub fn chapter(
    course: &Course,
    workspace: &Workspace,
    chapter: &Chapter,
    report: &Report,
) -> Result<(), Trouble> {
    let proof = Proof { course, workspace, chapter, report };
    proof.stubs()?;
    proof.emptied()?;
    if proof.solutions()? {
        proof.wrong_answers()?;
    }
    Ok(())
}

/// The fewest wrong answers that an exercise must have.
const WRONG_ANSWERS: usize = 4;

struct Proof<'a> {
    course: &'a Course,
    workspace: &'a Workspace,
    chapter: &'a Chapter,
    report: &'a Report<'a>,
}

impl Proof<'_> {
    fn build(&self, package: &str) -> Result<Build, Trouble> {
        let stop = Stop::default();
        let build = cargo::build_suites(
            self.workspace,
            &[package],
            false,
            &stop,
            &mut |_| {},
        )?;
        if !build.success && build.errors().next().is_none() {
            return Err(build.trouble());
        }
        Ok(build)
    }

    fn run(
        &self,
        package: &str,
        build: &Build,
        filter: &str,
        ignored_too: bool,
    ) -> Result<Run, Trouble> {
        let folder = if package == self.chapter.package() {
            self.chapter.folder.clone()
        } else {
            self.chapter.folder.join("solution")
        };
        let suite = build.suite(package).ok_or_else(|| {
            Trouble::new(
                format!("{package} has no test target `suite`"),
                "A chapter's tests are in tests/suite, its solution's in tests/suite.rs.",
            )
        })?;
        let stop = Stop::default();
        suite::run(self.workspace, suite, &folder, filter, ignored_too, &stop)
    }

    /// No test of a stub passes; those of the solved example do; and each
    /// experiment prints what its snapshot holds.
    fn stubs(&self) -> Result<(), Trouble> {
        let number = self.chapter.number;
        self.report.head(&format!("Chapter {number}: stubs fail every test"));
        let package = self.chapter.package();
        let build = self.build(&package)?;
        if !build.success {
            self.broken(&package, &build);
            return Ok(());
        }
        for exercise in &self.chapter.exercises {
            let filter = format!("exercises::{}::", exercise.stem);
            let run = self.run(&package, &build, &filter, true)?;
            self.stub(exercise, &run, build.is_open(&package, &exercise.stem));
        }
        self.report
            .head(&format!("Chapter {number}: experiments print what is shown"));
        for name in &self.chapter.experiments {
            // Each in a process of its own, so that each has the time limit alone.
            let filter = format!("experiments::{name}");
            let run = self.run(&package, &build, &filter, true)?;
            let test = run.tests.iter().find(|test| test.name() == name);
            match test.map(|test| &test.result) {
                Some(TestResult::Passed) => self.report.pass(name),
                Some(TestResult::Failed(failure)) => {
                    let said = failure.message.iter().take(8);
                    let said: Vec<_> = said.map(String::as_str).collect();
                    self.report.fail(
                        &format!("{name} prints something else than its snapshot"),
                        &format!(
                            "{}\nIf the new output is right: \
                             INSTA_UPDATE=always cargo test -p {package}",
                            said.join("\n")
                        ),
                    );
                }
                _ => self.report.fail(
                    &format!("{name} has no test that ran"),
                    "Add it to tests/suite/experiments.rs.",
                ),
            }
        }
        Ok(())
    }

    fn stub(&self, exercise: &Exercise, run: &Run, open: bool) {
        let (id, stem) = (exercise.id(), &exercise.stem);
        let count = run.count;
        let suite = self.course.shown(&exercise.suite());
        if count == 0 {
            self.report.fail(
                &format!("{id} {stem} has no test"),
                &format!(
                    "Write some in {suite}, and name it in the `mod.rs` there."
                ),
            );
        } else if exercise.is_solved_example() {
            if run.is_green() {
                self.report.pass(&format!("{id} {stem}: solved, all {count} pass"));
            } else {
                self.report.fail(
                    &format!("{id} {stem} should come solved, and is red"),
                    "The first exercise of a chapter shows what green looks like.",
                );
            }
        } else {
            let mut wrong: Vec<String> = run
                .tests
                .iter()
                .filter(|test| !matches!(test.result, TestResult::Failed(_)))
                .map(|test| match test.result {
                    TestResult::Passed => {
                        format!(
                            "{id} {stem}: `{}` passes without an answer",
                            test.name()
                        )
                    }
                    _ => format!("{id} {stem}: `{}` does not end", test.name()),
                })
                .collect();
            if !open {
                wrong.push(format!("{id} {stem}: its file holds no `todo!(`"));
            }
            self.report.all(
                &format!("{id} {stem}: {count} tests"),
                &wrong,
                &format!(
                    "Fix {suite}, or the stub: a test must call what is to do."
                ),
            );
        }
    }

    /// An answer that was deleted is not a right one.
    fn emptied(&self) -> Result<(), Trouble> {
        let number = self.chapter.number;
        self.report.head(&format!("Chapter {number}: an emptied file is not green"));
        let package = self.chapter.package();
        let mut green = Vec::new();
        for exercise in &self.chapter.exercises {
            let file = exercise.file();
            let stub = files::read(&file)?;
            files::write(&file, b"")?;
            let build = self.build(&package)?;
            let filter = format!("exercises::{}::", exercise.stem);
            if build.success && self.run(&package, &build, &filter, true)?.is_green()
            {
                green.push(format!("{} {} is green", exercise.id(), exercise.stem));
            }
            files::write(&file, stub.as_bytes())?;
        }
        self.report.all(
            &format!("{} files", self.chapter.exercises.len()),
            &green,
            "The suite must call the learner's function.",
        );
        Ok(())
    }

    /// Every test passes with the reference solution, and none is ignored.
    fn solutions(&self) -> Result<bool, Trouble> {
        let number = self.chapter.number;
        self.report.head(&format!("Chapter {number}: solutions pass every test"));
        let package = self.chapter.solution_package();
        let build = self.build(&package)?;
        if !build.success {
            self.broken(&package, &build);
            return Ok(false);
        }
        for exercise in &self.chapter.exercises {
            let filter = format!("exercises::{}::", exercise.stem);
            let run = self.run(&package, &build, &filter, false)?;
            let (id, stem) = (exercise.id(), &exercise.stem);
            let mut wrong: Vec<String> = run
                .not_passed()
                .map(|test| format!("{id} {stem}: `{}` {}", test.name(), word(test)))
                .collect();
            if run.tests.is_empty() {
                wrong.push(format!("{id} {stem}: no test ran"));
            }
            self.report.all(
                &format!("{id} {stem}: {} tests", run.tests.len()),
                &wrong,
                &format!("cargo test -p {package} {stem}"),
            );
        }
        Ok(true)
    }

    /// Every plausible wrong answer is rejected.
    fn wrong_answers(&self) -> Result<(), Trouble> {
        let number = self.chapter.number;
        self.report.head(&format!("Chapter {number}: wrong answers are rejected"));
        for exercise in &self.chapter.exercises {
            if exercise.is_solved_example() {
                continue;
            }
            let folder = exercise.wrong_answers();
            let names: Vec<String> = files::names(&folder)
                .into_iter()
                .filter(|name| name.ends_with(".rs"))
                .collect();
            if names.len() < WRONG_ANSWERS {
                self.report.fail(
                    &format!(
                        "{} {} has {} wrong answers; {WRONG_ANSWERS} are needed",
                        exercise.id(),
                        exercise.stem,
                        names.len()
                    ),
                    &format!("Write them in {}.", self.course.shown(&folder)),
                );
            }
            let solution = exercise.solution();
            let reference = files::read(&solution)?;
            for name in &names {
                let wrong = files::read(&folder.join(name))?;
                files::write(&solution, wrong.as_bytes())?;
                let outcome = self.wrong_answer(exercise, name, &wrong);
                files::write(&solution, reference.as_bytes())?;
                outcome?;
            }
        }
        Ok(())
    }

    fn wrong_answer(
        &self,
        exercise: &Exercise,
        name: &str,
        text: &str,
    ) -> Result<(), Trouble> {
        let package = self.chapter.solution_package();
        let what = format!("{} {}", exercise.id(), name.trim_end_matches(".rs"));
        let file = self.course.shown(&exercise.wrong_answers().join(name));
        let first = text.lines().next().unwrap_or_default();
        let Some(mistake) = first.strip_prefix("//! ") else {
            self.report.fail(
                &format!("{what} does not say its mistake"),
                &format!("Begin {file} with `//! ` and one sentence."),
            );
            return Ok(());
        };
        let build = self.build(&package)?;
        if !build.success {
            let own = self.course.root.join(exercise.solution());
            let in_own =
                |file: &Path| self.course.root.join(file) == own || file == own;
            let error =
                build.errors().find(|it| it.file.as_deref().is_some_and(in_own));
            if let Some(error) = error {
                self.report.fail(
                    &format!("{what} does not compile: {}", error.message),
                    &format!("Fix {file}: a wrong answer must compile by itself."),
                );
            } else {
                let code = build.errors().find_map(|it| it.code.clone());
                let code = code.unwrap_or_else(|| "an error".to_string());
                self.rejected(&what, mistake, &format!("the compiler ({code})"));
            }
            return Ok(());
        }
        let filter = format!("exercises::{}::", exercise.stem);
        let run = self.run(&package, &build, &filter, true)?;
        if run.is_green() {
            self.report.fail(
                &format!("{what} is accepted: {mistake}"),
                &format!(
                    "Add a test to {} that it fails.",
                    self.course.shown(&exercise.suite())
                ),
            );
            return Ok(());
        }
        let by =
            run.not_passed().next().map_or("the end of the process", Test::name);
        let how = match run.ended {
            Ended::OutOfTime => {
                format!("{by} (it hangs: stopped by the time limit)")
            }
            Ended::OutOfMemory => format!("{by} (stopped by the memory limit)"),
            _ => by.to_string(),
        };
        self.rejected(&what, mistake, &how);
        Ok(())
    }

    fn rejected(&self, what: &str, mistake: &str, by: &str) {
        self.report.pass(&format!("{what}: {mistake}\n          rejected by {by}"));
    }

    fn broken(&self, package: &str, build: &Build) {
        let first = build.errors().next();
        let said = first.map_or("", |error| error.rendered.trim_end());
        self.report.fail(&format!("{package} does not compile"), said);
    }
}

fn word(test: &Test) -> &'static str {
    match test.result {
        TestResult::Passed => "passes",
        TestResult::Failed(_) => "fails",
        TestResult::Ignored => "is ignored",
        TestResult::Unfinished => "does not end",
    }
}
