//! The Go programs on the pages print what the pages say they print.
//!
//! With `go` on the PATH each is run again. With the version that a transcript names
//! in its first two lines, what it prints is compared; with another it only has to
//! run, because Go does not promise, for example, by how much a slice grows. Without
//! `go`, only the files are checked. CI installs the recorded version.
//!
//! `go/NAME.go` is a program, run by `go run`. A folder `go/NAME` is a project: the
//! commands of its transcript `NAME.txt` are run one after the other, in a copy. `UPDATE=1`
//! writes the answers to these commands anew.

use crate::files::{chapters, list, read, shown, walk};
use crate::pages::{Page, pages};
use std::path::{Path, PathBuf};
use std::{env, fs, process::Command};

fn programs() -> Vec<PathBuf> {
    let files = chapters().into_iter().flat_map(|chapter| list(&chapter.join("go")));
    files.filter(|path| path.extension().is_some_and(|e| e == "go")).collect()
}

/// The folders `go/NAME` with a transcript `go/NAME.txt`.
fn projects() -> Vec<PathBuf> {
    let entries =
        chapters().into_iter().flat_map(|chapter| list(&chapter.join("go")));
    let has_transcript =
        |path: &PathBuf| path.is_dir() && path.with_extension("txt").is_file();
    entries.filter(has_transcript).collect()
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

/// The session of a transcript, run again in a copy of the project. Its commands are
/// `cd`, `export NAME=VALUE`, and what a shell runs.
fn session(project: &Path, transcript: &str) -> String {
    let temporary =
        tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("writable");
    let top = temporary.path().canonicalize().expect("it is there");
    let name = project.file_name().expect("a project has a name");
    let root = top.join(name);
    for path in walk(project) {
        let to = root.join(path.strip_prefix(project).expect("below it"));
        fs::create_dir_all(to.parent().expect("in a folder")).expect("writable");
        fs::copy(&path, to).expect("it can be copied");
    }
    let go_root =
        Command::new("go").args(["env", "GOROOT"]).output().expect("it starts");
    let go_root = String::from_utf8_lossy(&go_root.stdout).trim().to_string();
    let (mut at, mut set) = (root, Vec::<(String, String)>::new());
    let mut said = String::new();
    for line in transcript.lines() {
        let Some(command) = line.strip_prefix("$ ") else { continue };
        said += &format!("{line}\n");
        if let Some(folder) = command.strip_prefix("cd ") {
            at = at.join(folder).canonicalize().expect("the folder is there");
            continue;
        }
        if let Some((name, value)) =
            command.strip_prefix("export ").and_then(|it| it.split_once('='))
        {
            let value = value.replace("$PWD", &at.display().to_string());
            set.push((name.into(), value));
            continue;
        }
        let mut shell = Command::new("sh");
        for name in ["GO111MODULE", "GOWORK", "GOFLAGS", "GOBIN", "GOROOT"] {
            shell.env_remove(name);
        }
        let out = shell
            .args(["-c", &format!("{command} 2>&1")])
            .current_dir(&at)
            // Nothing may be fetched, and nothing of the reader's is written.
            .envs([
                ("GOTOOLCHAIN", "local"),
                ("GOENV", "off"),
                ("GOPROXY", "off"),
                ("GOSUMDB", "off"),
            ])
            .env("GOPATH", top.join("go"))
            .envs(set.iter().map(|(name, value)| (name, value)))
            .output()
            .expect("there is a shell");
        let answer = String::from_utf8_lossy(&out.stdout);
        said += &answer
            .replace(&top.display().to_string(), "~")
            .replace(&go_root, "GOROOT");
    }
    said
}

#[test]
fn every_go_project_answers_as_its_transcript_says() {
    let Some(here) = go_version() else { return };
    for project in projects() {
        let path = project.with_extension("txt");
        let transcript = read(&path);
        let is_recorded = transcript.lines().nth(1) == Some(here.as_str());
        let is_update = env::var_os("UPDATE").is_some();
        if !is_recorded && !is_update {
            continue;
        }
        let said = session(&project, &transcript);
        if is_update {
            fs::write(&path, &said).expect("writable");
        }
        assert_eq!(said, read(&path), "{}: another answer", shown(&path));
    }
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
    for project in projects() {
        let path = project.with_extension("txt");
        let found = includes.iter().any(|include| include.path == path);
        assert!(found, "{}: no page includes it", shown(&path));
    }
}
