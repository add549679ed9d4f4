//! What to do about a chapter that does not compile: nothing in it can be tested
//! before that, so it comes before the next exercise.

use crate::{cargo::Diagnostic, course::Exercise, verdict::Culprit};

/// What keeps a chapter from being built, and the way out.
pub struct Cure {
    /// The exercise that has to be mended, if it is one.
    pub exercise: Option<Exercise>,
    /// What is wrong, in a few words.
    pub what: String,
    /// The command that shows it or mends it.
    pub command: String,
    /// What else is to be said.
    pub more: String,
}

impl Cure {
    /// The cure for what the compiler said about a chapter; `blocked` is one of its
    /// exercises.
    pub fn of(blocked: &Exercise, culprit: Culprit, error: &Diagnostic) -> Self {
        let reset = |name: &str| format!("cargo workbook reset {name}");
        let fix_or_reset = |name: &str| {
            let place = match &error.file {
                Some(file) => format!("{}:{}", file.display(), error.line),
                None => "it".to_string(),
            };
            format!("Fix {place}\nor: {} (your version is kept)", reset(name))
        };
        let see = || format!("cargo workbook run {}", blocked.id());
        let (what, command, more) = match &culprit {
            Culprit::Answer(of) => (
                format!("{} {}", of.id(), of.stem),
                format!("cargo workbook watch {}", of.id()),
                format!(
                    "It does not compile, and blocks the others. {}",
                    fix_or_reset(&of.id())
                ),
            ),
            // The error stands in the tests, but it is the answer that is wrong.
            Culprit::Tests(of) => (
                format!("{} {}", of.id(), of.stem),
                format!("cargo workbook watch {}", of.id()),
                format!(
                    "Its tests cannot call it, and that blocks the others. Fix it\n\
                     or: {} (your version is kept)",
                    reset(&of.id())
                ),
            ),
            Culprit::NoAnswer(of) => {
                (missing(&of.stem), reset(&of.id()), String::new())
            }
            Culprit::Experiment(name) => (
                format!("the experiment {name} does not compile"),
                see(),
                fix_or_reset(name),
            ),
            Culprit::NoExperiment(name) => {
                (missing(name), reset(name), String::new())
            }
            Culprit::Other => (
                match &error.file {
                    Some(file) => format!("{} does not compile", file.display()),
                    None => "the chapter does not compile".to_string(),
                },
                see(),
                String::new(),
            ),
        };
        let exercise = match culprit {
            Culprit::Answer(of) | Culprit::Tests(of) | Culprit::NoAnswer(of) => {
                Some(of)
            }
            _ => None,
        };
        Self { exercise, what, command, more }
    }
}

fn missing(stem: &str) -> String {
    format!("`{stem}.rs` is missing")
}
