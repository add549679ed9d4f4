//! Experiments: their output, held as a snapshot that a page includes.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Runs the experiment `name` of the chapter whose binary is `binary`, and compares
/// what it prints with `tests/suite/snapshots/NAME.snap` below `chapter`, the
/// chapter's folder. The snapshot's first line is the command that a reader types.
///
/// # Panics
///
/// If the experiment fails, prints to standard error, or prints something else.
#[track_caller]
pub fn experiment(chapter: &str, binary: &str, name: &str) {
    let chapter = Path::new(chapter);
    let printed = printed(chapter, binary, name);
    compare(chapter, name, &printed);
}

/// As [`experiment`], for one that shows what cargo and the compiler say. Their words
/// belong to a version. With the one that the book records, every word is compared;
/// with any other, only the commands and the errors' codes.
///
/// # Panics
///
/// If the experiment fails, prints to standard error, or prints something else.
#[track_caller]
pub fn transcript(chapter: &str, binary: &str, name: &str) {
    let chapter = Path::new(chapter);
    let printed = printed(chapter, binary, name);
    let generated = chapter.join("..").join("..").join("book").join("generated");
    let recorded = fs::read_to_string(generated.join("rustc-version.txt"));
    let here =
        Command::new("rustc").arg("--version").output().expect("rustc starts");
    let here = String::from_utf8_lossy(&here.stdout);
    let snapshot = snapshots(chapter).join(format!("{name}.snap"));
    match fs::read_to_string(snapshot) {
        Ok(file) if recorded.is_ok_and(|it| it.trim_end() != here.trim_end()) => {
            assert_eq!(
                gist(&printed),
                gist(shown(&file)),
                "`{name}`: the commands and the codes of errors, with {here}"
            );
        }
        _ => compare(chapter, name, &printed),
    }
}

/// What holds for all versions: the commands, and which of them met which errors.
fn gist(transcript: &str) -> Vec<&str> {
    let gist = transcript.lines().filter_map(|line| match line.split_once(": ") {
        Some((error, _)) if error.starts_with("error") => Some(error),
        _ => line.starts_with("$ ").then_some(line),
    });
    gist.collect()
}

/// The folder of a chapter's snapshots.
fn snapshots(chapter: &Path) -> PathBuf {
    chapter.join("tests").join("suite").join("snapshots")
}

/// The command that a reader types, and what the experiment prints.
#[track_caller]
fn printed(chapter: &Path, binary: &str, name: &str) -> String {
    let package = chapter.file_name().expect("a chapter is a folder").display();
    let run = Command::new(binary).arg(name).output().expect("the binary starts");
    let stderr = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "`{name}` ended with {}:\n{stderr}", run.status);
    assert!(stderr.is_empty(), "`{name}` wrote to standard error:\n{stderr}");

    let stdout = String::from_utf8(run.stdout).expect("an experiment prints UTF-8");
    format!("$ cargo run -q -p {package} -- {name}\n{stdout}")
}

#[track_caller]
fn compare(chapter: &Path, name: &str, transcript: &str) {
    let folder = snapshots(chapter);

    // insta would tell a learner, who changed the program on purpose, how to change
    // the book. So it speaks only to the maintainer who accepts a new output.
    let is_accepting = env::var("INSTA_UPDATE").is_ok_and(|value| value != "no");
    if !is_accepting
        && let Ok(file) = fs::read_to_string(folder.join(format!("{name}.snap")))
        && let Some(said) = difference(name, shown(&file), transcript)
    {
        panic!("{said}");
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name.to_string(), transcript));
}

/// The text of a snapshot: what stands below its head, which is fenced by `---`.
fn shown(snapshot: &str) -> &str {
    let below = snapshot.strip_prefix("---").and_then(|it| it.split_once("\n---"));
    below.map_or(snapshot, |(_, text)| text.trim_start_matches(['\r', '\n']))
}

/// What a learner reads if the output is not what the book shows.
fn difference(name: &str, shown: &str, printed: &str) -> Option<String> {
    let (shown, printed) = (shown.trim_end(), printed.trim_end());
    let mut shown = shown.lines();
    let mut printed = printed.lines();
    // The first line is the command; the reader counts the lines of the output.
    let mut line = 0;
    loop {
        let (expected, got) = match (shown.next(), printed.next()) {
            (None, None) => return None,
            (Some(a), Some(b)) if a == b => {
                line += 1;
                continue;
            }
            (expected, got) => (expected, got),
        };
        let end = "(no more lines)";
        return Some(format!(
            "`{name}` prints something else than the book shows, in line {line}:\n\
             \x20      got: {}\n\
             \x20 expected: {}\n\
             If you changed it on purpose, all is well. The book's version again \
             (yours is kept):\n\
             cargo workbook reset {name}",
            got.unwrap_or(end),
            expected.unwrap_or(end),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SNAPSHOT: &str = "---\nsource: a.rs\n---\n$ cargo run\n1 --- 2\n3\n";

    #[test]
    fn the_text_of_a_snapshot_stands_below_its_head() {
        assert_eq!(shown(SNAPSHOT), "$ cargo run\n1 --- 2\n3\n");
        let windows = SNAPSHOT.replace('\n', "\r\n");
        assert_eq!(difference("a", shown(&windows), shown(SNAPSHOT)), None);
    }

    #[test]
    fn the_gist_of_a_transcript_is_its_commands_and_errors() {
        let said = "$ cargo check\n    Checking a v0.1.0\nerror[E0433]: cannot find `b`\n \
                    = help: error\nerror: could not compile `a`\n$ cat a\n";
        assert_eq!(
            gist(said),
            ["$ cargo check", "error[E0433]", "error", "$ cat a"]
        );
    }

    #[test]
    fn the_first_line_that_differs_is_shown_with_the_way_back() {
        let said = difference("a", shown(SNAPSHOT), "$ cargo run\n1 --- 2\n4\n");
        let said = said.expect("the last line differs");
        for part in ["in line 2:", "got: 4\n", "expected: 3\n"] {
            assert!(said.contains(part), "`{part}` is missing in:\n{said}");
        }
        assert!(said.ends_with("cargo workbook reset a"), "{said}");
        let said = difference("a", shown(SNAPSHOT), "$ cargo run\n").unwrap();
        assert!(said.contains("got: (no more lines)"), "{said}");
    }
}
