//! Which line of a test led to a panic in the learner's own file.
//!
//! The panic names the line that panicked, not the call that led there. A backtrace
//! has both, but costs time and fills a screen; so only the test that is shown
//! runs again for it.

use crate::{
    cargo::Workspace,
    process::{self, Ended, Limits, Stop},
    suite,
};
use std::path::{Path, PathBuf};

/// Runs one test of a suite again, and gives the line of the test file `source`
/// that was at work when it panicked. `None` if that cannot be told.
pub fn line_of_call(
    workspace: &Workspace,
    suite: &Path,
    folder: &Path,
    test: &str,
    source: &Path,
    stop: &Stop,
) -> Option<usize> {
    let mut command = suite::command(workspace, suite, folder);
    command.args([test, "--exact", "--include-ignored"]).env("RUST_BACKTRACE", "1");
    // A second: a verdict must not wait for it long.
    let time = suite::time_limit(0) / 10;
    let limits = Limits { time: Some(time), memory: Some(suite::MEMORY_LIMIT) };
    let done = process::run(&mut command, limits, stop, &mut |_| {}).ok()?;
    matches!(done.ended, Ended::Exited(_)).then_some(())?;
    line_in(&done.stdout, &source.file_name().map(PathBuf::from)?)
}

/// The line of the innermost frame in the file of this name: the first in the
/// order of a backtrace.
fn line_in(printed: &str, file: &Path) -> Option<usize> {
    let end = format!("/tests/suite/exercises/{}", file.display());
    let (_, frames) = printed.split_once("\nstack backtrace:")?;
    frames.lines().find_map(|line| {
        let place = line.trim_start().strip_prefix("at ")?.replace('\\', "/");
        let mut parts = place.rsplitn(3, ':');
        let _column = parts.next()?;
        let line = parts.next()?.parse().ok()?;
        parts.next()?.ends_with(&end).then_some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r"
thread 'a' panicked at exercises/chapter-1/src/ex01_a.rs:4:25:
at ./tests/suite/exercises/ex01_a.rs:1:1
stack backtrace:
   0: __rustc::rust_begin_unwind
             at /rustc/5980/library/std/src/panicking.rs:689:5
   1: chapter_1::ex01_a::double
             at ./src/ex01_a.rs:4:25
   2: suite::exercises::ex01_a::helper
             at C:\book\exercises\chapter-1\tests/suite/exercises\ex01_a.rs:21:16
   3: suite::exercises::ex01_a::refuses
             at ./tests/suite/exercises/ex01_a.rs:9:1
note: Some details are omitted
";

    #[test]
    fn the_innermost_frame_in_the_test_file_is_found() {
        assert_eq!(line_in(PRINTED, Path::new("ex01_a.rs")), Some(21));
    }

    #[test]
    fn without_such_a_frame_there_is_no_line() {
        assert_eq!(line_in(PRINTED, Path::new("ex02_b.rs")), None);
        assert_eq!(line_in("", Path::new("ex01_a.rs")), None);
    }
}
