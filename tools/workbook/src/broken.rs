//! How a chapter that does not compile is shown: whose fault it is and the cure
//! first, then the compiler's own words.

use crate::{
    cargo::Diagnostic,
    course::Exercise,
    screen::Style,
    show::{LINES, Show},
    verdict::Culprit,
};

const TOGETHER: &str = "All exercises and experiments of a chapter are compiled \
                        together.";

impl Show<'_> {
    /// What does not compile, and what to do.
    pub fn broken(&self, culprit: &Culprit, errors: &[Diagnostic]) -> Vec<String> {
        let id = self.exercise.id();
        let is_own = |of: &Exercise| of == self.exercise;
        let blocked = |why: String| self.head(Style::Bad, "blocked", &why);
        let red = |why: &str| self.head(Style::Bad, "red", why);
        let lines = match culprit {
            Culprit::NoAnswer(of) => {
                let file = format!("`{}.rs` is missing", of.stem);
                let cure = format!("{file}: cargo workbook reset {}", of.id());
                if is_own(of) {
                    return vec![red(", its file is missing"), cure];
                }
                return vec![blocked(format!(", {file}")), TOGETHER.into(), cure];
            }
            Culprit::NoExperiment(name) => {
                let file = format!("`{name}.rs` is missing");
                let cure = format!("{file}: cargo workbook reset {name}");
                return vec![blocked(format!(", {file}")), TOGETHER.into(), cure];
            }
            Culprit::Answer(of) if is_own(of) => vec![red(", does not compile")],
            Culprit::Tests(of) if is_own(of) => {
                let mut lines = vec![red(", the tests cannot call your function")];
                lines.extend(signature(&errors[0]));
                lines.push(format!(
                    "If you did not mean to change the signature: cargo workbook \
                     reset {id}"
                ));
                lines
            }
            Culprit::Answer(of) | Culprit::Tests(of) => vec![
                blocked(format!(", {} {} does not compile", of.id(), of.stem)),
                TOGETHER.to_string(),
                fix_or_reset(&of.id()),
            ],
            Culprit::Experiment(name) => vec![
                blocked(format!(", the experiment {name} does not compile")),
                TOGETHER.to_string(),
                fix_or_reset(name),
            ],
            Culprit::Other => match &errors[0].file {
                Some(file) => vec![
                    blocked(format!(", {} does not compile", file.display())),
                    "That file came with the workbook. If you use git, `git diff` \
                     shows what changed."
                        .to_string(),
                ],
                None => vec![blocked(", the chapter does not compile".to_string())],
            },
        };
        self.with_error(lines, errors)
    }

    /// The lines, and below them the first error as the compiler puts it.
    fn with_error(
        &self,
        mut lines: Vec<String>,
        errors: &[Diagnostic],
    ) -> Vec<String> {
        let rest = match errors.len() - 1 {
            0 => None,
            1 => Some("1 more error; fix this one first.".into()),
            more => Some(format!("{more} more errors; fix this one first.")),
        };
        let room = LINES - lines.len() - 2;
        let rendered: Vec<_> = errors[0].rendered.trim_end().lines().collect();
        lines.extend(rendered.iter().take(room).map(|line| line.to_string()));
        if rendered.len() > room {
            lines.push(format!(
                "… the rest: cargo test -p {}",
                self.exercise.package()
            ));
        }
        lines.extend(rest);
        lines
    }
}

fn fix_or_reset(name: &str) -> String {
    format!("Fix it, or: cargo workbook reset {name} (your version is kept).")
}

/// How to read an error in a test: to choose the signature may be the very task,
/// so that "as it was" would be wrong.
fn signature(error: &Diagnostic) -> Option<String> {
    let is_argument = error.rendered.contains("arguments to this");
    match error.code.as_deref() {
        Some("E0308") if is_argument => Some(
            "`expected` is what your signature asks for, `found` what the tests pass."
                .to_string(),
        ),
        Some("E0425" | "E0432" | "E0433" | "E0603") => {
            Some("They look for a `pub fn` of its name.".to_string())
        }
        _ => None,
    }
}
