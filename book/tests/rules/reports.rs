//! The reports on the pages are what `cargo profile-report` prints.
//!
//! `exercises/chapter-5/reports/NAME.txt` is a session: lines `$ cargo profile-report …`
//! with what they print. A command without a report asks for a prompt; the lines
//! behind `(pprof) ` are typed there. `UPDATE=1` writes the answers anew. Where `go` of
//! the version that profile-report follows is on the PATH, its answers are compared too.

use crate::files::{chapters, list, read, root, shown};
use crate::pages::{Page, pages};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

const OURS: &str = "cargo profile-report";
const GO: &str = "go1.27.3";

fn sessions() -> Vec<PathBuf> {
    chapters().iter().flat_map(|chapter| list(&chapter.join("reports"))).collect()
}

/// A command of a session, the lines that are typed at its prompt, and what stands
/// below it.
struct Asked<'a> {
    command: &'a str,
    lines: Vec<&'a str>,
    answer: String,
}

fn asked(session: &str) -> Vec<Asked<'_>> {
    let mut all: Vec<Asked<'_>> = Vec::new();
    for line in session.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            let (lines, answer) = (Vec::new(), String::new());
            all.push(Asked { command, lines, answer });
            continue;
        }
        let last = all.last_mut().expect("a session begins with a command");
        last.lines.extend(line.strip_prefix("(pprof) "));
        last.answer += &format!("{line}\n");
    }
    all
}

/// What `program` prints, in the root of the repository, if these lines are typed.
fn answer(program: &str, words: &[&str], lines: &[&str]) -> String {
    let mut child = Command::new(program)
        .args(words)
        .current_dir(root())
        // Profiles hold a moment; the reports show it in the zone of the reader.
        .env("TZ", "UTC")
        .env("GOTOOLCHAIN", "local")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("{program}: {e}"));
    let typed: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let mut input = child.stdin.take().expect("it is piped");
    // A report needs no lines and may have ended already.
    let _ = input.write_all(typed.as_bytes());
    drop(input);
    let out = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{program} {words:?}: {said}");
    String::from_utf8(out.stdout).expect("it prints UTF-8")
}

impl Asked<'_> {
    fn words(&self) -> Vec<&str> {
        let words = self.command.strip_prefix(OURS);
        let words =
            words.unwrap_or_else(|| panic!("`{}`: not {OURS}", self.command));
        words.split_whitespace().collect()
    }

    /// The part of a session that this command makes: a prompt that is no terminal
    /// does not echo, so each answer is what one more line adds.
    fn session(&self) -> String {
        let cargo = env!("CARGO");
        let words = [vec!["profile-report"], self.words()].concat();
        let mut said = answer(cargo, &words, &[]);
        let mut text = format!("$ {}\n{said}", self.command);
        for typed in 1..=self.lines.len() {
            let more = answer(cargo, &words, &self.lines[..typed]);
            let new = more.strip_prefix(&said).expect("the same and more");
            text += &format!("(pprof) {}\n{new}", self.lines[typed - 1]);
            said = more;
        }
        trimmed(&text)
    }
}

/// Without the spaces at the ends of lines, which trees and separators have.
fn trimmed(text: &str) -> String {
    text.lines().map(|line| line.trim_end().to_string() + "\n").collect()
}

#[test]
fn every_report_is_what_profile_report_prints() {
    for path in sessions() {
        let recorded = read(&path);
        let said: String = asked(&recorded).iter().map(Asked::session).collect();
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &said).expect("writable");
        }
        assert!(!said.is_empty(), "{}: no command `$ {OURS} …`", shown(&path));
        assert_eq!(said, read(&path), "{}: another answer", shown(&path));
    }
}

/// The other test says that the answers in the files are ours.
#[test]
fn every_report_is_what_go_prints() {
    let version = Command::new("go").arg("version").output();
    let version =
        version.map(|out| String::from_utf8_lossy(&out.stdout).into_owned());
    if !version.is_ok_and(|version| version.contains(GO)) {
        println!("skipped: no {GO}");
        return;
    }
    for path in sessions() {
        for asked in asked(&read(&path)).iter().filter(|it| it.lines.is_empty()) {
            let words = [vec!["tool", "pprof"], asked.words()].concat();
            let go = trimmed(&answer("go", &words, &[]));
            assert_eq!(go, asked.answer, "{}: {}", shown(&path), asked.command);
        }
    }
}

#[test]
fn every_report_and_every_profile_is_on_a_page() {
    let includes: Vec<_> = pages().iter().flat_map(Page::includes).collect();
    let mut all = String::new();
    for path in sessions() {
        let found = includes.iter().any(|include| include.path == path);
        assert!(found, "{}: no page includes it", shown(&path));
        all += &read(&path);
    }
    let profiles = chapters();
    for profile in profiles.iter().flat_map(|it| list(&it.join("profiles"))) {
        let profile = shown(&profile);
        assert!(all.contains(&profile), "{profile}: no report is of it; delete it");
    }
}
