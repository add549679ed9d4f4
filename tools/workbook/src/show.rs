//! How a verdict is shown: what failed and where in the first five lines, and no
//! more than a screen holds.

use crate::{
    cargo::Diagnostic,
    course::{Course, Exercise},
    process::Ended,
    screen::{Screen, Style, shorten},
    suite::{Failure, Run, Test, TestResult, time_limit},
    verdict::{Culprit, Verdict},
};
use std::{fs, path::Path};

/// The most lines of a verdict.
const LINES: usize = 25;

/// A verdict in words. Its first five lines hold what failed, and where.
pub fn show(
    course: &Course,
    screen: &Screen,
    exercise: &Exercise,
    verdict: &Verdict,
) -> String {
    let show = Show { course, screen, exercise };
    let lines = match verdict {
        Verdict::Tested { run, open, warnings } => show.tested(run, *open, warnings),
        Verdict::DoesNotCompile { culprit, errors, .. } => {
            show.does_not_compile(culprit, errors)
        }
        Verdict::NoTests => show.no_tests(),
        Verdict::Trouble(trouble) => vec![screen.trouble(trouble)],
        Verdict::Stopped => vec!["Stopped.".to_string()],
    };
    lines.join("\n")
}

/// What every part of a verdict needs to be shown.
struct Show<'a> {
    course: &'a Course,
    screen: &'a Screen,
    exercise: &'a Exercise,
}

impl Show<'_> {
    fn head(&self, style: Style, word: &str, rest: &str) -> String {
        let Exercise { stem, .. } = self.exercise;
        let word = self.screen.paint(style, word);
        format!("{} {stem}: {word}{rest}", self.exercise.id())
    }

    fn tested(&self, run: &Run, open: bool, warnings: &[Diagnostic]) -> Vec<String> {
        let passed = match (run.passed(), run.count) {
            (passed, all) if passed == all => format!(", {} passed", tests(all)),
            (passed, all) => format!(", {passed} of {} passed", tests(all)),
        };
        let mut lines = Vec::new();
        if run.is_green() && !open {
            lines.push(self.head(Style::Good, "green", &passed));
            lines.extend(self.warnings(warnings));
            return lines;
        }
        if run.is_green() {
            let file = self.course.shown(&self.exercise.file());
            lines.push(self.head(Style::Open, "open", &passed));
            lines.push(format!("{file} still holds a `todo!(`."));
            lines.push("Remove it, and the exercise is green.".to_string());
            return lines;
        }
        let (style, word) =
            if open { (Style::Open, "open") } else { (Style::Bad, "red") };
        lines.push(self.head(style, word, &passed));
        // A test that did not finish is the reason why others did not run.
        let unfinished =
            run.not_passed().find(|test| test.result == TestResult::Unfinished);
        let at_todo = |test: &Test| match &test.result {
            TestResult::Failed(failure) => is_todo(failure),
            _ => false,
        };
        let untouched = open && run.not_passed().all(at_todo);
        if untouched {
            lines.extend(self.untouched());
            return lines;
        }
        let first = unfinished
            .or_else(|| run.not_passed().find(|test| !at_todo(test)))
            .or_else(|| run.not_passed().next());
        match first.map(|test| (test, &test.result)) {
            Some((test, TestResult::Failed(failure))) => {
                lines.extend(self.failure(test, failure));
            }
            Some((test, _)) => lines.extend(self.unfinished(run, test)),
            None => lines.extend(self.ended_badly(run)),
        }
        let others: Vec<_> = run
            .not_passed()
            .filter(|test| Some(*test) != first)
            .map(Test::name)
            .collect();
        if !others.is_empty() {
            lines.push(String::new());
            let others = format!("Also not passed: {}", others.join(", "));
            lines.extend(self.screen.wrap(&others).lines().map(str::to_string));
        }
        lines.truncate(LINES);
        lines
    }

    fn untouched(&self) -> Vec<String> {
        let file = self.course.shown(&self.exercise.file());
        vec![
            format!("Write your answer in {file}"),
            "in place of the `todo!(…)`, and save.".to_string(),
        ]
    }

    fn warnings(&self, warnings: &[Diagnostic]) -> Vec<String> {
        let at = |said: &Diagnostic| {
            let file = said.file.as_deref().unwrap_or(Path::new("")).display();
            format!("The compiler warns: {} ({file}:{})", said.message, said.line)
        };
        warnings.iter().take(3).map(at).collect()
    }

    /// One failed test: message, got, expected and place come first.
    fn failure(&self, test: &Test, failure: &Failure) -> Vec<String> {
        let mut said = Said::read(&failure.message);
        // In the learner's own assertion the sides may mean something else.
        let suite = self.course.shown(&self.exercise.suite());
        let in_suite =
            failure.place.as_ref().is_some_and(|(file, _)| is_path(file, &suite));
        if !in_suite {
            said.name_sides("left", "right");
        }
        let name = self.screen.paint(Style::Strong, test.name());
        let width = self.screen.width() - 14;
        let mut lines = vec![match &said.title {
            Some(title) => format!("{name}: {}", shorten(title, "", 3 * width)),
            None => name,
        }];
        if let Some((left, right)) = &said.sides {
            for (word, value, other) in
                [(said.words.0, left, right), (said.words.1, right, left)]
            {
                lines.push(format!("  {word:<9} {}", shorten(value, other, width)));
            }
        }
        if let Some((file, line)) = &failure.place {
            lines.push(format!("  {:<9} {file}:{line}", "at"));
        }
        if !in_suite && let Some(line) = line_of(&self.exercise.suite(), test.name())
        {
            lines.push(format!("  {:<9} {suite}:{line}", "test"));
        }
        if let Some(input) = &said.input {
            lines.push(format!("  {:<9} {}", "input", shorten(input, "", width)));
        }
        lines.extend(said.rest.iter().take(6).map(|line| format!("  {line}")));
        if let Some((file, line)) = &failure.place {
            lines.extend(self.excerpt(file, *line, in_suite));
        }
        if !failure.printed.is_empty() {
            lines.push(String::new());
            lines.push("Printed before that:".to_string());
            let from = failure.printed.len().saturating_sub(5);
            if from > 0 {
                lines.push(format!("  … {from} lines before"));
            }
            let last = &failure.printed[from..];
            lines.extend(
                last.iter().map(|it| format!("  {}", shorten(it, "", width))),
            );
        }
        lines
    }

    /// The lines of the source that lead to the panic: in a test from its `fn`,
    /// where that is near, so that the call can be seen.
    fn excerpt(&self, file: &str, line: usize, in_suite: bool) -> Vec<String> {
        let text =
            fs::read_to_string(self.course.root.join(file)).unwrap_or_default();
        let source: Vec<&str> = text.lines().collect();
        let Some(last) = source.get(line.wrapping_sub(1)) else { return Vec::new() };
        if in_suite && last.trim_start().starts_with("property(") {
            // A property fails as a whole: its statement follows.
            let end = source[line..].iter().position(|it| it.starts_with('}'));
            let end = end.map_or(line, |at| line + at).min(line + 11);
            return numbered(&source, line - 1, end, line);
        }
        let first = if in_suite {
            let near = line.saturating_sub(6);
            // Without the `fn` itself: its name stands above.
            let start = source[near..line - 1]
                .iter()
                .rposition(|it| it.trim_start().starts_with("fn "))
                .map(|at| near + at + 1);
            start.unwrap_or(line.saturating_sub(3))
        } else {
            line.saturating_sub(2)
        };
        numbered(&source, first, line, line)
    }

    /// A test that ended the whole process, or did not end.
    fn unfinished(&self, run: &Run, test: &Test) -> Vec<String> {
        let name = self.screen.paint(Style::Strong, test.name());
        let suite = self.course.shown(&self.exercise.suite());
        let place = match line_of(&self.exercise.suite(), test.name()) {
            Some(line) => format!("  {:<9} {suite}:{line}", "at"),
            None => format!("  {:<9} {suite}", "at"),
        };
        let mut lines = Vec::new();
        match run.ended {
            Ended::OutOfTime => {
                let limit = time_limit().as_secs_f32();
                lines.push(format!(
                    "{name}: stopped after {limit} s, the time limit"
                ));
                lines.push(place);
                lines.push(
                    "Look for a loop or a recursion that does not come to its end."
                        .to_string(),
                );
            }
            Ended::OutOfMemory => {
                lines.push(format!("{name}: stopped at 2 GiB of memory, the limit"));
                lines.push(place);
                lines.push(
                    "Look for a loop that pushes without coming to its end."
                        .to_string(),
                );
            }
            _ => {
                lines.push(format!("{name}: it ended the whole process"));
                lines.push(place);
                lines.extend(self.ended_badly(run));
            }
        }
        lines.push("The tests after it did not run.".to_string());
        lines
    }

    fn ended_badly(&self, run: &Run) -> Vec<String> {
        let mut lines: Vec<String> = run
            .stderr
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(6)
            .map(|line| format!("  {line}"))
            .collect();
        if let (true, Ended::Exited(status)) = (lines.is_empty(), run.ended) {
            lines.push(format!("  The process ended with {status}."));
        }
        if run.stderr.contains("overflowed its stack") {
            lines.push("Look for a recursion that does not come to its end.".into());
        }
        lines
    }

    fn does_not_compile(
        &self,
        culprit: &Culprit,
        errors: &[Diagnostic],
    ) -> Vec<String> {
        let id = self.exercise.id();
        let file = self.course.shown(&self.exercise.file());
        let blocked = |who: &str| {
            self.head(Style::Bad, "blocked", &format!(", {who} does not compile"))
        };
        let reset = |name: &str| {
            format!(
                "Fix it, or: cargo workbook reset {name} (your version is kept)."
            )
        };
        let crate_is_one = "All exercises of a chapter are compiled together.";
        let mut lines = match culprit {
            Culprit::OwnFile => {
                vec![self.head(Style::Bad, "red", ", does not compile")]
            }
            Culprit::OwnTests => vec![
                self.head(
                    Style::Bad,
                    "red",
                    ", the tests cannot call your function",
                ),
                format!("Its name, parameters and result in {file} must"),
                format!(
                    "stay as they were. The original: cargo workbook reset {id}"
                ),
            ],
            Culprit::Exercise(other) => vec![
                blocked(&format!("{} {}", other.id(), other.stem)),
                crate_is_one.to_string(),
                reset(&other.id()),
            ],
            Culprit::Experiment(name) => vec![
                blocked(&format!("the experiment {name}")),
                "Experiments and exercises of a chapter are compiled together."
                    .to_string(),
                reset(name),
            ],
            Culprit::Other => match &errors[0].file {
                Some(file) => vec![
                    blocked(&file.display().to_string()),
                    "That file came with the workbook. If you use git, `git diff` shows \
                     what changed."
                        .to_string(),
                ],
                None => vec![blocked("the chapter")],
            },
        };
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

    fn no_tests(&self) -> Vec<String> {
        let suite = self.course.shown(&self.exercise.suite());
        vec![
            self.head(Style::Bad, "red", ", it has no tests"),
            format!("They should be in {suite},"),
            "named in the `mod.rs` beside it. Get that file again from the repository."
                .to_string(),
        ]
    }
}

/// The lines `first..end` of a source, with numbers, and a mark at line `marked`.
/// Lines are counted from 0, but marked from 1, as people do.
fn numbered(
    source: &[&str],
    first: usize,
    end: usize,
    marked: usize,
) -> Vec<String> {
    let margin = source[first..end]
        .iter()
        .filter(|it| !it.trim().is_empty())
        .map(|it| it.len() - it.trim_start().len())
        .min()
        .unwrap_or(0);
    let line = |(at, text): (usize, &&str)| {
        let mark = if at + 1 == marked { '>' } else { ' ' };
        format!("{mark} {:>4} | {}", at + 1, text.get(margin..).unwrap_or_default())
    };
    let lines = source.iter().enumerate().take(end).skip(first).map(line);
    [String::new()].into_iter().chain(lines).collect()
}

/// The message of a failed assertion, taken apart.
struct Said {
    title: Option<String>,
    sides: Option<(String, String)>,
    words: (&'static str, &'static str),
    input: Option<String>,
    rest: Vec<String>,
}

impl Said {
    /// Reads what `assert_eq!` and the properties of the workbook say. By this
    /// course's rule an assertion names first what it got, then what it expects.
    fn read(message: &[String]) -> Self {
        let mut said = Self {
            title: None,
            sides: None,
            words: ("got", "expected"),
            input: None,
            rest: Vec::new(),
        };
        let mut left = None;
        for line in message {
            if let Some(input) = line.strip_prefix("for the input ") {
                said.input = Some(input.to_string());
            } else if let Some(rest) = line.strip_prefix("assertion `") {
                if rest.starts_with("left != right") {
                    said.words = ("got", "but not");
                }
                said.title = Some(match rest.split_once("` failed: ") {
                    Some((_, text)) => text.to_string(),
                    None => format!("assertion `{rest}"),
                });
            } else if let Some(value) = line.strip_prefix("  left: ") {
                left = Some(value.to_string());
            } else if let (Some(left), Some(right), None) =
                (&left, line.strip_prefix(" right: "), &said.sides)
            {
                said.sides = Some((left.clone(), right.to_string()));
            } else if said.title.is_none() && !line.trim().is_empty() {
                said.title = Some(line.clone());
            } else if !line.trim().is_empty() {
                said.rest.push(line.clone());
            }
        }
        if said.sides.is_some()
            && said.title.as_deref() == Some("assertion `left == right` failed")
        {
            said.title = Some("not what was expected".to_string());
        }
        said
    }

    fn name_sides(&mut self, left: &'static str, right: &'static str) {
        self.words = (left, right);
    }
}

/// Says whether a test failed because it came to a `todo!(`. A property says first
/// for which input.
fn is_todo(failure: &Failure) -> bool {
    failure
        .message
        .iter()
        .take(2)
        .any(|line| line.starts_with("not yet implemented"))
}

/// Compares paths whose separators may differ: the compiler mixes them on Windows.
fn is_path(a: &str, b: &str) -> bool {
    let parts = |path: &str| -> Vec<String> {
        path.split(['/', '\\']).map(str::to_string).collect()
    };
    parts(a) == parts(b)
}

/// The line of a test's `fn`.
fn line_of(suite: &Path, test: &str) -> Option<usize> {
    let text = fs::read_to_string(suite).ok()?;
    let head = format!("fn {test}(");
    text.lines().position(|line| line.contains(&head)).map(|at| at + 1)
}

fn tests(count: usize) -> String {
    if count == 1 { "1 test".to_string() } else { format!("{count} tests") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Said {
        let lines: Vec<_> = text.lines().map(str::to_string).collect();
        Said::read(&lines)
    }

    #[test]
    fn an_assertion_is_taken_apart() {
        let said =
            said("assertion `left == right` failed: a: b\n  left: 1\n right: 2");
        assert_eq!(said.title.as_deref(), Some("a: b"));
        assert_eq!(said.sides, Some(("1".to_string(), "2".to_string())));
        assert_eq!(said.words, ("got", "expected"));
    }

    #[test]
    fn a_property_has_its_input() {
        let said = said(
            "for the input (0, [1])\nassertion `left == right` failed\n  left: 1\n right: 2",
        );
        assert_eq!(said.input.as_deref(), Some("(0, [1])"));
        assert_eq!(said.title.as_deref(), Some("not what was expected"));
    }

    #[test]
    fn any_other_message_is_kept_whole() {
        let said = said("index out of bounds: the len is 4\nmore");
        assert_eq!(said.title.as_deref(), Some("index out of bounds: the len is 4"));
        assert_eq!(said.rest, ["more"]);
    }

    #[test]
    fn an_inequality_is_not_called_expected() {
        let said = said("assertion `left != right` failed\n  left: 1\n right: 1");
        assert_eq!(said.words, ("got", "but not"));
    }
}
