//! Experiments: their output, held as a snapshot that a page includes.

use std::{path::Path, process::Command};

/// Runs the experiment `name` of the chapter whose binary is `binary`, and compares
/// what it prints with `tests/suite/snapshots/NAME.snap` below `chapter`, the
/// chapter's folder. The snapshot's first line is the command that a reader types.
///
/// # Panics
///
/// If the experiment fails, prints to standard error, or prints something else.
pub fn experiment(chapter: &str, binary: &str, name: &str) {
    let chapter = Path::new(chapter);
    let package = chapter.file_name().expect("a chapter is a folder").display();
    let run = Command::new(binary).arg(name).output().expect("the binary starts");
    let stderr = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "`{name}` ended with {}:\n{stderr}", run.status);
    assert!(stderr.is_empty(), "`{name}` wrote to standard error:\n{stderr}");

    let stdout = String::from_utf8(run.stdout).expect("an experiment prints UTF-8");
    let transcript = format!("$ cargo run -q -p {package} -- {name}\n{stdout}");

    let mut settings = insta::Settings::clone_current();
    settings
        .set_snapshot_path(chapter.join("tests").join("suite").join("snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    // Shown only when the comparison fails.
    println!(
        "The experiment `{name}` no longer prints what the book shows.\n\
         If you changed it on purpose, that is all. To get the book's version back\n\
         (yours is kept beside it): cargo workbook reset {name}"
    );
    settings.bind(|| insta::assert_snapshot!(name.to_string(), transcript));
}
