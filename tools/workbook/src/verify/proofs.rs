//! What is proved of a chapter: its stubs, solutions, wrong answers, experiments.

use super::Report;
use crate::{
    cargo::{self, Build, Workspace},
    course::{Chapter, Course, Exercise},
    files,
    process::{Ended, Stop},
    suite::{self, Run, Test, TestResult},
    todo,
    trouble::Trouble,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

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
    report: &'a Report,
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
        let (filter, time) = ((filter, ignored_too), self.chapter.time_limit());
        suite::run(self.workspace, suite, &folder, filter, time, &stop)
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
        let files = |exercise: &Exercise| {
            let mut files = exercise.answers();
            if !files.contains(&exercise.module()) {
                files.push(exercise.module());
            }
            files
                .into_iter()
                .map(|file| (exercise.clone(), file))
                .collect::<Vec<_>>()
        };
        let all: Vec<_> = self.chapter.exercises.iter().flat_map(files).collect();
        for (exercise, file) in &all {
            let stub = files::read(file)?;
            files::write(file, b"")?;
            let build = self.build(&package)?;
            let filter = format!("exercises::{}::", exercise.stem);
            if build.success && self.run(&package, &build, &filter, true)?.is_green()
            {
                let file = self.course.shown(file);
                green.push(format!("{} is green without {file}", exercise.id()));
            }
            files::write(file, stub.as_bytes())?;
        }
        self.report.all(
            &format!("{} files", all.len()),
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
            let wrong = Wrong::all(exercise)?;
            if wrong.len() < WRONG_ANSWERS {
                self.report.fail(
                    &format!(
                        "{} {} has {} wrong answers; {WRONG_ANSWERS} are needed",
                        exercise.id(),
                        exercise.stem,
                        wrong.len()
                    ),
                    &format!("Write them in {}.", self.course.shown(&folder)),
                );
            }
            for wrong in &wrong {
                let before = wrong.put()?;
                let outcome = self.wrong_answer(exercise, wrong);
                Wrong::take_back(&before)?;
                outcome?;
            }
        }
        Ok(())
    }

    fn wrong_answer(
        &self,
        exercise: &Exercise,
        wrong: &Wrong,
    ) -> Result<(), Trouble> {
        let package = self.chapter.solution_package();
        let what = format!("{} {}", exercise.id(), wrong.name);
        let file = self.course.shown(&wrong.path);
        let Some(mistake) = &wrong.mistake else {
            let how = if wrong.path.is_dir() {
                "one of its manifests with `#! `"
            } else {
                "it with `//! `"
            };
            self.report.fail(
                &format!("{what} does not say its mistake"),
                &format!("{file}: begin {how} and one sentence."),
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

/// A wrong answer: a file in the solution's place, or a folder of files, each in the
/// place of one in the solution's project.
struct Wrong {
    name: String,
    path: PathBuf,
    /// What is wrong with it, in a sentence, if it says so.
    mistake: Option<String>,
    /// The place of each of its files, and what it holds.
    files: Vec<(PathBuf, Vec<u8>)>,
}

/// What was in the place of each file; `None` where there was nothing.
type Before = Vec<(PathBuf, Option<Vec<u8>>)>;

impl Wrong {
    /// The wrong answers to an exercise, in the order of their names.
    fn all(exercise: &Exercise) -> Result<Vec<Self>, Trouble> {
        let folder = exercise.wrong_answers();
        let mut all = Vec::new();
        for name in files::names(&folder) {
            let path = folder.join(&name);
            if path.is_dir() {
                all.push(Self::of_folder(exercise, name, path)?);
            } else if let Some(name) = name.strip_suffix(".rs") {
                let text = files::read(&path)?;
                all.push(Self {
                    name: name.to_string(),
                    mistake: mistake(&text, "//! "),
                    files: vec![(exercise.solution(), text.into_bytes())],
                    path,
                });
            }
        }
        Ok(all)
    }

    fn of_folder(
        exercise: &Exercise,
        name: String,
        path: PathBuf,
    ) -> Result<Self, Trouble> {
        let project = exercise.solution_project();
        let (mut files, mut said) = (Vec::new(), None);
        for file in todo::project_files(&path) {
            let text = files::read(&file)?;
            said = said.or_else(|| mistake(&text, "#! "));
            let place = project.join(file.strip_prefix(&path).unwrap_or(&file));
            files.push((place, text.into_bytes()));
        }
        Ok(Self { name, path, mistake: said, files })
    }

    /// Puts it in the solution's place.
    fn put(&self) -> Result<Before, Trouble> {
        let mut before = Vec::new();
        for (place, bytes) in &self.files {
            before.push((place.clone(), fs::read(place).ok()));
            files::write(place, bytes)?;
        }
        Ok(before)
    }

    /// Puts the solution back.
    fn take_back(before: &Before) -> Result<(), Trouble> {
        for (place, bytes) in before {
            match bytes {
                Some(bytes) => files::write(place, bytes)?,
                None => fs::remove_file(place)
                    .map_err(|error| Trouble::with_file("remove", place, &error))?,
            }
        }
        Ok(())
    }
}

/// The sentence behind a mark in the first line.
fn mistake(text: &str, mark: &str) -> Option<String> {
    text.lines().next()?.strip_prefix(mark).map(str::to_string)
}

fn word(test: &Test) -> &'static str {
    match test.result {
        TestResult::Passed => "passes",
        TestResult::Failed(_) => "fails",
        TestResult::Ignored => "is ignored",
        TestResult::Unfinished => "does not end",
    }
}
