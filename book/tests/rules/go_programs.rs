//! The Go programs on the pages print what the pages say they print.
//!
//! With `go` on the PATH each is run again. With the version that a transcript names
//! in its first two lines, what it prints is compared; with another it only has to
//! run, because Go does not promise, for example, by how much a slice grows. Without
//! `go`, only the files are checked. CI installs the recorded version.

use crate::files::{chapters, list, read, shown};
use crate::pages::{Page, pages};
use std::path::{Path, PathBuf};
use std::{env, process::Command};

fn programs() -> Vec<PathBuf> {
    let files = chapters().into_iter().flat_map(|chapter| list(&chapter.join("go")));
    files.filter(|path| path.extension().is_some_and(|e| e == "go")).collect()
}

/// What `go version` answers; `None` if there is no `go`.
fn go_version() -> Option<String> {
    let out = Command::new("go")
        .arg("version")
        .env("GOTOOLCHAIN", "local")
        .output()
        .ok()?;
    Some(String::from_utf8(out.stdout).expect("it prints UTF-8").trim().into())
}

/// What the program prints, below the command; `None` if there is no `go`.
fn run(program: &Path) -> Option<String> {
    let name = program.file_name().expect("a program is a file");
    let out = Command::new("go")
        .arg("run")
        .arg(name)
        .current_dir(program.parent().expect("a program is in a folder"))
        // Nothing may be fetched, neither a newer toolchain nor a module.
        .envs([
            ("GOTOOLCHAIN", "local"),
            ("GOPROXY", "off"),
            ("GOFLAGS", "-mod=mod"),
        ])
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{}: {said}", shown(program));
    let printed = String::from_utf8(out.stdout).expect("the program prints UTF-8");
    Some(format!("$ go run {}\n{printed}", name.display()))
}

#[test]
fn every_go_program_prints_its_transcript() {
    let here = go_version();
    let mut skipped = 0;
    for program in programs() {
        let transcript = read(&program.with_extension("txt"));
        let mut lines = transcript.splitn(3, '\n');
        let (question, version) = (lines.next(), lines.next().unwrap_or_default());
        assert!(
            question == Some("$ go version") && version.starts_with("go version "),
            "{}: must begin with `$ go version` and its answer",
            shown(&program.with_extension("txt"))
        );
        let Some(printed) = run(&program) else {
            skipped += 1;
            continue;
        };
        if here.as_deref() == Some(version) {
            assert_eq!(
                lines.next().unwrap_or_default(),
                printed,
                "{}: prints something else than its transcript",
                shown(&program)
            );
        } else {
            skipped += 1;
        }
    }
    assert!(
        skipped == 0
            || env::var_os("CI").is_none()
            || env::var_os("PORTABLE").is_some(),
        "CI must run the Go programs with the version of their transcripts"
    );
    println!("{skipped} Go programs were not compared: no `go`, or another version");
}

#[test]
fn every_go_program_is_on_a_page_with_its_transcript() {
    let includes: Vec<_> = pages().iter().flat_map(Page::includes).collect();
    for program in programs() {
        for path in [program.clone(), program.with_extension("txt")] {
            let found = includes.iter().any(|include| include.path == path);
            assert!(found, "{}: no page includes it", shown(&path));
        }
    }
}
