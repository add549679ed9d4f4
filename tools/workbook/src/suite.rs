//! Running a built suite, and reading what it prints.
//!
//! The executable is run directly: asking Cargo a second time would cost a tenth
//! of a second at each save. Its tests run one after the other, so that a test
//! which hangs, overflows the stack or takes all memory is known by its name.

use crate::{
    cargo::Workspace,
    process::{self, Ended, Limits, Stop},
    trouble::Trouble,
};
use std::{env, path::Path, process::Command, time::Duration};

/// What one run of a suite gave.
#[derive(Debug)]
pub struct Run {
    /// In the order in which they ran: libtest's, by their names.
    pub tests: Vec<Test>,
    /// How many there are: more than ran, if one of them did not end.
    pub count: usize,
    /// How the executable ended.
    pub ended: Ended,
    /// What it said on standard error, for a test that ended the whole process.
    pub stderr: String,
}

/// One test and its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The whole path: `exercises::ex01_score::does_not_overflow`.
    pub path: String,
    pub result: TestResult,
}

/// What became of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TestResult {
    Passed,
    Ignored,
    Failed(Failure),
    /// The process ended, or was stopped, while this test ran.
    Unfinished,
}

/// Why a test failed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Failure {
    /// The panic's message, line by line.
    pub message: Vec<String>,
    /// File and line of the panic, as the compiler wrote them.
    pub place: Option<(String, usize)>,
    /// What the test and the learner's code printed before.
    pub printed: Vec<String>,
    /// The line of the test file that called what panicked elsewhere, if known.
    pub called_at: Option<usize>,
}

impl Failure {
    /// Says whether the test came to a `todo!(`. A property says first for which
    /// input.
    pub fn is_todo(&self) -> bool {
        let mut first = self.message.iter().take(2);
        first.any(|line| line.starts_with("not yet implemented"))
    }
}

impl Test {
    /// Says whether it failed because it came to a `todo!(`.
    pub fn is_at_todo(&self) -> bool {
        matches!(&self.result, TestResult::Failed(failure) if failure.is_todo())
    }

    /// The last part of the path: `does_not_overflow`.
    pub fn name(&self) -> &str {
        self.path.rsplit("::").next().unwrap_or(&self.path)
    }

    /// The stem of the exercise that the test belongs to.
    pub fn exercise(&self) -> &str {
        self.path.split("::").nth(1).unwrap_or_default()
    }
}

impl Run {
    /// How many tests passed.
    pub fn passed(&self) -> usize {
        self.tests.iter().filter(|test| test.result == TestResult::Passed).count()
    }

    /// Says whether there are tests and all of them passed.
    pub fn is_green(&self) -> bool {
        let exited_well =
            matches!(self.ended, Ended::Exited(code) if code.success());
        exited_well && self.count > 0 && self.passed() == self.count
    }

    /// The tests that did not pass.
    pub fn not_passed(&self) -> impl Iterator<Item = &Test> {
        self.tests.iter().filter(|test| test.result != TestResult::Passed)
    }

    /// Puts the tests in the order in which their file has them: the simplest
    /// comes first there, and says the most.
    pub fn order_as(&mut self, source: &str) {
        let names = names_in(source);
        let place = |test: &Test| names.iter().position(|name| *name == test.name());
        // One that a macro makes is in no line; such tests come last.
        self.tests.sort_by_key(|test| place(test).unwrap_or(usize::MAX));
    }

    /// The place in `tests` of the one that is shown at length. One that did not
    /// finish is the reason why others did not run; one that came to a `todo!(`
    /// says nothing new.
    pub fn shown_first(&self) -> Option<usize> {
        let place =
            |is_it: &dyn Fn(&Test) -> bool| self.tests.iter().position(is_it);
        let failed = |test: &Test| test.result != TestResult::Passed;
        place(&|test| test.result == TestResult::Unfinished)
            .or_else(|| place(&|test| failed(test) && !test.is_at_todo()))
            .or_else(|| place(&failed))
    }
}

/// The names of the tests in a source, from top to bottom.
fn names_in(source: &str) -> Vec<&str> {
    let mut after_mark = false;
    let mut names = Vec::new();
    for line in source.lines().map(str::trim_start) {
        after_mark |= line.starts_with("#[test]");
        if let Some((_, name)) = line.split_once("fn ").filter(|_| after_mark) {
            names.extend(name.split('(').next());
            after_mark = false;
        }
    }
    names
}

/// How long tests may run, of which so many start Cargo: that takes its time on a busy
/// machine.
pub fn time_limit(cargos: usize) -> Duration {
    // The tests of this command shorten it; no learner needs to.
    let set = env::var("WORKBOOK_LIMIT_MS").ok().and_then(|it| it.parse().ok());
    Duration::from_millis(set.unwrap_or(10_000 + 50_000 * cargos as u64))
}

/// How much memory they may hold. An endless `push` would otherwise take all that
/// the machine has before the time limit ends it.
pub const MEMORY_LIMIT: u64 = 2 << 30;

/// The command that runs a suite, as Cargo would set it up.
pub fn command(workspace: &Workspace, suite: &Path, folder: &Path) -> Command {
    let mut command = Command::new(suite);
    command
        .args(["--test-threads=1", "--color=never"])
        .current_dir(folder)
        .env("CARGO_MANIFEST_DIR", folder)
        .env("INSTA_WORKSPACE_ROOT", &workspace.root)
        .env("INSTA_UPDATE", "no")
        .env("RUST_BACKTRACE", "0")
        .env("NO_COLOR", "1")
        .env_remove("RUST_TEST_NOCAPTURE");
    command
}

/// Runs the tests of `suite` whose path begins with `filter`, open ones included
/// if `ignored_too`, for at most `time`. `folder` is the package's.
///
/// # Errors
///
/// If the executable cannot be started.
pub fn run(
    workspace: &Workspace,
    suite: &Path,
    folder: &Path,
    (filter, ignored_too): (&str, bool),
    time: Duration,
    stop: &Stop,
) -> Result<Run, Trouble> {
    let mut command = command(workspace, suite, folder);
    command.arg(filter);
    if ignored_too {
        command.arg("--include-ignored");
    }
    let limits = Limits { time: Some(time), memory: Some(MEMORY_LIMIT) };
    let done =
        process::run(&mut command, limits, stop, &mut |_| {}).map_err(|error| {
            Trouble::new(
                format!("cannot start the tests, {}: {error}", suite.display()),
                "If a virus scanner holds the file, wait a moment and try again.",
            )
        })?;
    let mut tests = parse(&done.stdout);
    // A filter is a part of a name for libtest; here it is its beginning.
    tests.retain(|test| test.path.starts_with(filter));
    let announced = done.stdout.lines().find_map(|line| {
        let number = line.strip_prefix("running ")?.split(' ').next()?;
        number.parse::<usize>().ok()
    });
    let count = announced.unwrap_or(0).max(tests.len());
    Ok(Run { tests, count, ended: done.ended, stderr: done.stderr })
}

/// Reads what libtest prints without `-q` and with one thread.
fn parse(output: &str) -> Vec<Test> {
    let mut tests: Vec<Test> = Vec::new();
    let mut lines = output.lines();
    for line in lines.by_ref() {
        if line == "failures:" {
            break;
        }
        if let Some((path, result)) =
            line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... "))
        {
            let path = path.strip_suffix(" - should panic").unwrap_or(path);
            tests.push(Test { path: path.to_string(), result: read_result(result) });
        } else if let Some(last) = tests.last_mut()
            && last.result == TestResult::Unfinished
        {
            // Something that escaped the capture was printed before the result.
            last.result = read_result(line);
        }
    }
    let mut block: Vec<&str> = Vec::new();
    let mut of: Option<&str> = None;
    for line in lines {
        let header = line
            .strip_prefix("---- ")
            .and_then(|it| it.strip_suffix(" stdout ----"));
        if header.is_some() || line == "failures:" {
            finish_block(&mut tests, of, &block);
            block.clear();
            of = header.map(|it| it.strip_suffix(" - should panic").unwrap_or(it));
        } else {
            block.push(line);
        }
    }
    tests
}

fn read_result(word: &str) -> TestResult {
    match word {
        "ok" => TestResult::Passed,
        "FAILED" => TestResult::Failed(Failure::default()),
        ignored if ignored.starts_with("ignored") => TestResult::Ignored,
        // One that printed past the capture: "test a ... hellook".
        glued if glued.ends_with("FAILED") => TestResult::Failed(Failure::default()),
        glued if glued.ends_with("ok") => TestResult::Passed,
        _ => TestResult::Unfinished,
    }
}

fn finish_block(tests: &mut [Test], of: Option<&str>, block: &[&str]) {
    let test = tests.iter_mut().find(|test| Some(test.path.as_str()) == of);
    if let Some(test) = test {
        test.result = TestResult::Failed(read_failure(block));
    }
}

fn read_failure(block: &[&str]) -> Failure {
    let panic = block.iter().rposition(|line| panic_place(line).is_some());
    let (printed, message) = match panic {
        Some(at) => (&block[..at], &block[at + 1..]),
        None => (&[][..], block),
    };
    let mut place = panic.and_then(|at| panic_place(block[at]));
    let mut kept = Vec::new();
    for line in message {
        if line.starts_with("note: run with `RUST_BACKTRACE") {
            continue;
        }
        if let Some(at) =
            line.strip_prefix("note: test did not panic as expected at ")
        {
            kept.push("it did not panic, and should".to_string());
            place = split_place(at);
        } else {
            kept.push(line.to_string());
        }
    }
    Failure {
        message: trimmed(kept),
        place,
        printed: trimmed(printed.iter().map(|line| line.to_string()).collect()),
        called_at: None,
    }
}

/// `thread 'main' (123) panicked at src/a.rs:7:5:` gives `src/a.rs` and 7.
fn panic_place(line: &str) -> Option<(String, usize)> {
    let rest = line.strip_prefix("thread '")?;
    let (_, place) = rest.split_once(" panicked at ")?;
    split_place(place.strip_suffix(':')?)
}

fn split_place(place: &str) -> Option<(String, usize)> {
    let mut parts = place.rsplitn(3, ':');
    let _column = parts.next()?;
    let line = parts.next()?.parse().ok()?;
    Some((parts.next()?.to_string(), line))
}

/// Without the empty lines at both ends.
fn trimmed(mut lines: Vec<String>) -> Vec<String> {
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    let empty = lines.iter().take_while(|line| line.trim().is_empty()).count();
    lines.drain(..empty);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "
running 5 tests
test exercises::ex01_a::adds ... FAILED
test exercises::ex01_a::is_open ... ignored, open
test exercises::ex01_a::passes ... ok
test exercises::ex01_a::refuses - should panic ... FAILED
test exercises::ex01_a::hangs ... 

failures:

---- exercises::ex01_a::adds stdout ----
debug: 3

thread 'main' (4711) panicked at exercises/chapter-1/tests/suite/exercises/ex01_a.rs:8:5:
assertion `left == right` failed: two and two
  left: 5
 right: 4
note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace

---- exercises::ex01_a::refuses stdout ----
note: test did not panic as expected at C:\\a\\ex01_a.rs:12:4

failures:
    exercises::ex01_a::adds

test result: FAILED. 1 passed
";

    #[test]
    fn results_are_read() {
        let tests = parse(OUTPUT);
        let names: Vec<_> = tests.iter().map(Test::name).collect();
        assert_eq!(names, ["adds", "is_open", "passes", "refuses", "hangs"]);
        assert_eq!(tests[1].result, TestResult::Ignored);
        assert_eq!(tests[2].result, TestResult::Passed);
        assert_eq!(tests[4].result, TestResult::Unfinished);
        assert_eq!(tests[0].exercise(), "ex01_a");
    }

    #[test]
    fn a_failure_has_its_message_its_place_and_what_was_printed() {
        let tests = parse(OUTPUT);
        let TestResult::Failed(failure) = &tests[0].result else {
            panic!("{:?}", tests[0])
        };
        assert_eq!(
            failure.message,
            [
                "assertion `left == right` failed: two and two",
                "  left: 5",
                " right: 4"
            ]
        );
        let file = "exercises/chapter-1/tests/suite/exercises/ex01_a.rs";
        assert_eq!(failure.place, Some((file.to_string(), 8)));
        assert_eq!(failure.printed, ["debug: 3"]);
    }

    #[test]
    fn a_missing_panic_is_said_in_words() {
        let tests = parse(OUTPUT);
        let TestResult::Failed(failure) = &tests[3].result else {
            panic!("{:?}", tests[3])
        };
        assert_eq!(failure.message, ["it did not panic, and should"]);
        assert_eq!(failure.place, Some(("C:\\a\\ex01_a.rs".to_string(), 12)));
    }

    #[test]
    fn tests_are_put_in_the_order_of_their_file() {
        let source = "fn helper() {}\n\n#[test]\n#[cfg_attr(open = \"a\", ignore)]\n\
                      fn passes() {\n    fn refuses() {}\n}\n\n#[test]\nfn adds() {}\n";
        assert_eq!(names_in(source), ["passes", "adds"]);
        let tests = parse(OUTPUT);
        let stderr = String::new();
        let mut run = Run { count: 5, ended: Ended::OutOfTime, tests, stderr };
        run.order_as(source);
        let names: Vec<_> = run.tests.iter().map(Test::name).collect();
        assert_eq!(names, ["passes", "adds", "is_open", "refuses", "hangs"]);
        // What did not finish stands before what failed.
        assert_eq!(run.shown_first(), Some(4));
        run.tests.pop();
        assert_eq!(run.shown_first(), Some(1));
    }

    #[test]
    fn output_that_escaped_the_capture_does_not_hide_the_result() {
        let tests =
            parse("test a::b::c ... hello\nok\ntest a::b::d ... byeFAILED\n");
        assert_eq!(tests[0].result, TestResult::Passed);
        assert_eq!(tests[1].result, TestResult::Failed(Failure::default()));
    }
}
