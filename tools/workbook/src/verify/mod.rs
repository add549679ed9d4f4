//! `verify`: the maintainer's proof.
//!
//! A test that a wrong answer passes, an exercise that cannot be solved, a page
//! that names a command which does not exist: each is a bug of the book. This
//! command looks for all of them. It works in a copy below the target folder, so
//! that nobody's files are touched.

mod copy;
mod originals;
mod pages;
mod proofs;

use crate::{
    NOT_GREEN, Outcome,
    cargo::Workspace,
    course::Course,
    screen::{Screen, Style},
};
use std::{cell::Cell, process::ExitCode};

/// Proves the course, or with `write_originals` records new originals first.
///
/// # Errors
///
/// If the copy cannot be made or nothing can be built.
pub fn verify(course: &Course, screen: &Screen, write_originals: bool) -> Outcome {
    if write_originals {
        originals::write(course, screen)?;
    }
    let report = Report { screen, passed: Cell::new(0), failed: Cell::new(0) };
    originals::check(course, &report);

    let folder = course.target.join("verify");
    let root = folder.join("tree");
    let target = folder.join("target");
    copy::copy_tree(&course.root, &root, &course.target)?;
    let copied = Course::at(root.clone(), target.clone());
    // A maintainer who solves an exercise to try it still gets the other proofs.
    originals::restore(&copied)?;
    let workspace = Workspace { root, target };
    for chapter in &copied.chapters {
        proofs::chapter(&copied, &workspace, chapter, &report)?;
    }
    pages::check(&copied, &report);

    let (passed, failed) = (report.passed.get(), report.failed.get());
    screen.say(&format!("\n{passed} passed, {failed} failed"));
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::from(NOT_GREEN) })
}

/// Counts and prints what was proved.
pub struct Report<'a> {
    screen: &'a Screen,
    passed: Cell<usize>,
    failed: Cell<usize>,
}

impl Report<'_> {
    /// A heading.
    pub fn head(&self, text: &str) {
        self.screen.say(&format!("\n{}", self.screen.paint(Style::Strong, text)));
    }

    /// Something that holds.
    pub fn pass(&self, what: &str) {
        self.passed.set(self.passed.get() + 1);
        self.line(Style::Good, "ok", what);
    }

    /// Something that does not hold, and how to fix it.
    pub fn fail(&self, what: &str, fix: &str) {
        self.failed.set(self.failed.get() + 1);
        self.line(Style::Bad, "FAIL", what);
        for line in fix.lines() {
            self.screen.say(&format!("        {line}"));
        }
    }

    /// Passes if nothing is wrong, fails once for each thing that is.
    pub fn all(&self, what: &str, wrong: &[String], fix: &str) {
        if wrong.is_empty() {
            self.pass(what);
        }
        for wrong in wrong {
            self.fail(wrong, fix);
        }
    }

    fn line(&self, style: Style, word: &str, what: &str) {
        let word = self.screen.paint(style, &format!("{word:<4}"));
        self.screen.say(&format!("  {word}  {what}"));
    }
}
