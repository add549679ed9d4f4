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
    trouble::Trouble,
};
use std::{
    num::NonZero,
    path::Path,
    process::ExitCode,
    sync::{
        Mutex,
        mpsc::{self, Sender},
    },
    thread,
};

/// Proves the course, or with `write_originals` records new originals first.
///
/// # Errors
///
/// If the copy cannot be made or nothing can be built.
pub fn verify(course: &Course, screen: &Screen, write_originals: bool) -> Outcome {
    if write_originals {
        originals::write(course, screen)?;
    }
    let mut tally = Tally { screen, passed: 0, failed: 0 };
    tally.of(|report| originals::check(course, report));

    let folder = course.target.join("verify");
    let root = folder.join("tree");
    copy::copy_tree(&course.root, &root, &course.target)?;
    let copied = Course::at(root, folder.join("target"));
    // A maintainer who solves an exercise to try it still gets the other proofs.
    originals::restore(&copied)?;
    chapters(&copied, &folder, &mut tally)?;
    tally.of(|report| pages::check(&copied, report));

    let Tally { passed, failed, .. } = tally;
    screen.say(&format!("\n{passed} passed, {failed} failed"));
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::from(NOT_GREEN) })
}

/// At most so many chapters are proved at a time: each takes a processor, and a
/// target folder of its own, into which Cargo lets one build at a time.
const AT_A_TIME: usize = 4;

/// Proves the chapters, some at a time, and prints what they say in their order.
fn chapters(
    course: &Course,
    folder: &Path,
    tally: &mut Tally,
) -> Result<(), Trouble> {
    let (reports, said): (Vec<_>, Vec<_>) = course
        .chapters
        .iter()
        .map(|_| mpsc::channel())
        .map(|(to, from)| (Report(to), from))
        .unzip();
    let next = Mutex::new(course.chapters.iter().zip(reports));
    let take = || next.lock().expect("nobody panics who holds it").next();
    let work = |worker| {
        let target = folder.join(format!("target-{worker}"));
        let workspace = Workspace { root: course.root.clone(), target };
        while let Some((chapter, report)) = take() {
            let proved = proofs::chapter(course, &workspace, chapter, &report);
            if proved.is_err() {
                // Nobody begins another one, and nobody waits for what it would say.
                while take().is_some() {}
                return proved;
            }
        }
        Ok(())
    };
    let count = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..count.min(AT_A_TIME))
            .map(|worker| scope.spawn(move || work(worker)))
            .collect();
        for said in said {
            tally.print(said);
        }
        workers.into_iter().try_for_each(|worker| worker.join().expect("it ends"))
    })
}

/// What a proof says.
enum Said {
    Head(String),
    Pass(String),
    Fail { what: String, fix: String },
}

/// Takes what is proved to whoever prints it.
pub struct Report(Sender<Said>);

impl Report {
    /// A heading.
    pub fn head(&self, text: &str) {
        self.say(Said::Head(text.into()));
    }

    /// Something that holds.
    pub fn pass(&self, what: &str) {
        self.say(Said::Pass(what.into()));
    }

    /// Something that does not hold, and how to fix it.
    pub fn fail(&self, what: &str, fix: &str) {
        self.say(Said::Fail { what: what.into(), fix: fix.into() });
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

    fn say(&self, said: Said) {
        self.0.send(said).expect("it is read to its end");
    }
}

/// Prints what is said, and counts.
struct Tally<'a> {
    screen: &'a Screen,
    passed: usize,
    failed: usize,
}

impl Tally<'_> {
    /// Has something proved, and then prints it.
    fn of(&mut self, prove: impl FnOnce(&Report)) {
        let (to, said) = mpsc::channel();
        let report = Report(to);
        prove(&report);
        drop(report);
        self.print(said);
    }

    fn print(&mut self, said: impl IntoIterator<Item = Said>) {
        for said in said {
            match said {
                Said::Head(text) => {
                    let text = self.screen.paint(Style::Strong, &text);
                    self.screen.say(&format!("\n{text}"));
                }
                Said::Pass(what) => {
                    self.passed += 1;
                    self.line(Style::Good, "ok", &what);
                }
                Said::Fail { what, fix } => {
                    self.failed += 1;
                    self.line(Style::Bad, "FAIL", &what);
                    for line in fix.lines() {
                        self.screen.say(&format!("        {line}"));
                    }
                }
            }
        }
    }

    fn line(&self, style: Style, word: &str, what: &str) {
        let word = self.screen.paint(style, &format!("{word:<4}"));
        self.screen.say(&format!("  {word}  {what}"));
    }
}
