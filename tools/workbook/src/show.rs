//! How a verdict is shown: what failed and where in the first five lines, and no
//! more than a screen holds.

use crate::{
    cargo::Diagnostic,
    course::{Course, Exercise},
    process::Ended,
    said::Said,
    screen::{Screen, Style, shorten},
    suite::{Failure, Run, Test, TestResult},
    verdict::{Verdict, is_same},
};
use std::{fs, path::Path};

/// The most lines of a verdict.
pub const LINES: usize = 25;

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
            show.broken(culprit, errors)
        }
        Verdict::NoTests => show.no_tests(),
        Verdict::Trouble(trouble) => vec![screen.trouble(trouble)],
        Verdict::Stopped => vec!["Stopped.".to_string()],
    };
    lines.join("\n")
}

/// What every part of a verdict needs to be shown.
pub struct Show<'a> {
    pub course: &'a Course,
    pub screen: &'a Screen,
    pub exercise: &'a Exercise,
}

impl Show<'_> {
    /// The first line: the exercise, a word, and what belongs to it.
    pub fn head(&self, style: Style, word: &str, rest: &str) -> String {
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
        if open {
            lines.push(self.head(Style::Open, "open", &passed));
            let is_asked = run.not_passed().all(Test::is_at_todo);
            if self.exercise.is_untouched()
                && (is_asked || self.exercise.has_project())
            {
                lines.extend(self.untouched());
                return lines;
            }
            lines.extend(self.todo_left(run));
        } else if run.is_green() {
            lines.push(self.head(Style::Good, "green", &passed));
            lines.extend(self.warnings(warnings));
        } else {
            lines.push(self.head(Style::Bad, "red", &passed));
        }
        if run.is_green() {
            return lines;
        }
        let first = run.shown_first().map(|at| &run.tests[at]);
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
        let answers = self.exercise.answers();
        let files = answers.iter().map(|file| self.course.shown(file));
        vec![
            format!(
                "Write your answer in {}",
                files.collect::<Vec<_>>().join("\nand ")
            ),
            "in place of the `todo!(…)`, and save.".to_string(),
        ]
    }

    /// Why an answer that was begun counts as open. Its tests ran just now, but
    /// `cargo test` ignores them.
    fn todo_left(&self, run: &Run) -> Vec<String> {
        let todo = self.exercise.todo();
        let (file, line) = todo.unwrap_or((self.exercise.file(), 1));
        let is_project = file.starts_with(self.exercise.project());
        let file = self.course.shown(&file);
        if run.is_green() {
            return vec![
                format!("Still open: a todo!() stands in {file}:{line}"),
                "Remove it, and the exercise is green.".to_string(),
            ];
        }
        let place = match is_project {
            true => format!("{file}:{line}"),
            false => format!("line {line}"),
        };
        vec![format!(
            "Still open: a todo!() in {place}. Without it `cargo test` runs these \
             tests too."
        )]
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
        let in_suite = failure.place.as_ref().is_some_and(|(file, _)| {
            is_same(self.course, Path::new(file), &self.exercise.suite())
        });
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
        if let Some(line) = failure.called_at {
            lines.push(format!("  {:<9} {suite}:{line}", "called at"));
        } else if !in_suite
            && let Some(line) = line_of(&self.exercise.suite(), test.name())
        {
            lines.push(format!("  {:<9} {suite}:{line}", "test"));
        }
        if let Some(input) = &said.input {
            lines.push(format!("  {:<9} {}", "input", shorten(input, "", width)));
        }
        lines.extend(beginning(&said.rest).iter().map(|line| format!("  {line}")));
        if let Some((file, line)) = &failure.place {
            lines.extend(self.excerpt(file, *line, in_suite));
        }
        if let Some(line) = failure.called_at {
            let text = fs::read_to_string(self.exercise.suite()).unwrap_or_default();
            let source: Vec<&str> = text.lines().collect();
            lines.extend(numbered(&source, line - 1, line, line));
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
                let limit = self.exercise.time_limit().as_secs_f32();
                lines.push(format!(
                    "{name}: stopped after {limit} s, the time limit"
                ));
                lines.push(place);
                lines.push(
                    "Look for a loop or a recursion that does not end, or makes far too \
                     many rounds."
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
        match run.count.saturating_sub(run.tests.len()) {
            0 => {}
            1 => lines.push("1 more test did not run.".to_string()),
            more => lines.push(format!("{more} more tests did not run.")),
        }
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

/// The first lines of a long message. Of a chain of causes the last one is the reason:
/// it is shown in any case.
fn beginning(lines: &[String]) -> Vec<&str> {
    const CAUSE: &str = "Caused by:";
    const MOST: usize = 6;
    let mut shown: Vec<&str> = lines.iter().take(MOST).map(String::as_str).collect();
    let last = lines.iter().rposition(|line| line == CAUSE);
    if let Some(at) = last.filter(|at| at + 1 >= MOST) {
        shown.pop_if(|line| *line == CAUSE);
        shown.extend(lines[at..].iter().take(3).map(String::as_str));
    }
    shown
}

/// The lines `first..end` of a source, with numbers, and a mark at line `marked`.
/// Lines are counted from 0, but marked from 1, as people do.
fn numbered(
    source: &[&str],
    first: usize,
    end: usize,
    marked: usize,
) -> Vec<String> {
    // A file that was saved meanwhile may have become shorter.
    let end = end.min(source.len());
    let first = first.min(end);
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

    #[test]
    fn the_last_cause_is_shown() {
        let lines: Vec<String> = ["error: no", "Caused by:", "  a", "Caused by:"]
            .into_iter()
            .chain(["  b", "Caused by:", "  c", "Caused by:", "  the reason"])
            .map(String::from)
            .collect();
        assert_eq!(beginning(&lines)[4..], ["  b", "Caused by:", "  the reason"]);
        assert_eq!(beginning(&lines[..7]), &lines[..7]);
        // No chain, or one that is short enough.
        let plain = vec!["a line".to_string(); 9];
        assert_eq!(beginning(&plain).len(), 6);
        assert_eq!(beginning(&lines[..3]), &lines[..3]);
    }
}
