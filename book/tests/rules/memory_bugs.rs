//! Who finds the bug? Memory errors planted in the solution of exercise 2.7, and what
//! its tests, AddressSanitizer and valgrind say of each.
//!
//! `solution/planted` of chapter 2 holds the solution with one change a file. A run
//! takes minutes, so its result is recorded:
//! `cargo test -p book --test rules -- --ignored record_memory_bugs`.

use crate::files::{list, read, root, shown, stem};
use crate::record::{self, said};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const STEM: &str = "ex07_raw_array";
/// It is undefined behaviour, and none of the three looks at it: the allocator's tape
/// holds no alignments. The page shows this one for that reason.
const UNSEEN: &str = "freed_with_a_wrong_alignment";

fn solution() -> PathBuf {
    root().join("exercises").join("chapter-2").join("solution")
}

fn answer() -> PathBuf {
    solution().join("src").join(format!("{STEM}.rs"))
}

/// A checksum of the file (FNV-1a): what was recorded is true of this text.
fn sum(path: &Path) -> String {
    let text = read(path).replace('\r', "");
    let step = |sum: u64, byte: u8| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    };
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

fn record() -> PathBuf {
    root().join("book").join("measured").join("memory-bugs.json")
}

/// The name of each planted bug, and the sentence that says it.
fn planted() -> Vec<(String, String)> {
    let first = |path: &Path| {
        let text = read(path);
        let line = text.lines().next().unwrap_or_default();
        let sentence = line.strip_prefix("//! ");
        let sentence = sentence.unwrap_or_else(|| {
            panic!("{}: line 1 must be `//! ` and the mistake", shown(path))
        });
        sentence.to_string()
    };
    let files = list(&solution().join("planted"));
    files.iter().map(|path| (stem(path), first(path))).collect()
}

fn text(value: &Value, name: &str) -> String {
    let text = value[name].as_str();
    text.unwrap_or_else(|| panic!("memory-bugs.json: no `{name}`")).into()
}

/// The table of the page, made from the record.
pub fn table() -> Vec<(PathBuf, String)> {
    if !record().exists() {
        return Vec::new();
    }
    let all: Value = serde_json::from_str(&read(&record())).expect("it is JSON");
    let bugs = all["bugs"].as_array().expect("`bugs` is a list");
    let row = |bug: &Value| {
        let said = ["tests", "asan", "valgrind"].map(|tool| match text(bug, tool) {
            nothing if nothing.is_empty() => "–".to_string(),
            said => said,
        });
        format!("| {} | {} |\n", text(bug, "what"), said.join(" | "))
    };
    let head = "| the change | the tests alone | AddressSanitizer | valgrind |\n\
                | --- | --- | --- | --- |\n";
    let rows: String = bugs.iter().map(row).collect();
    let from =
        ["machine", "toolchain", "valgrind", "date"].map(|name| text(&all, name));
    let file = root().join("book").join("generated").join("chapter-2");
    let file = file.join("memory-bugs.md");
    vec![(file, format!("{head}{rows}\n{}\n", from.join("; ")))]
}

#[test]
fn every_planted_bug_is_seen_by_someone() {
    let all: Value = serde_json::from_str(&read(&record())).expect("it is JSON");
    let bugs = all["bugs"].as_array().expect("`bugs` is a list");
    let recorded: Vec<_> =
        bugs.iter().map(|bug| (text(bug, "name"), text(bug, "what"))).collect();
    let again = "record anew: cargo test -p book --test rules -- --ignored \
                 record_memory_bugs";
    assert_eq!(recorded, planted(), "{}: {again}", shown(&record()));
    let sums: Vec<_> = bugs.iter().map(|bug| text(bug, "sum")).collect();
    let files = list(&solution().join("planted"));
    let now: Vec<_> = files.iter().map(|path| sum(path)).collect();
    assert_eq!(sums, now, "a planted bug was changed: {again}");
    assert_eq!(text(&all, "solution"), sum(&answer()), "another solution: {again}");
    for bug in bugs {
        let said = ["tests", "asan", "valgrind"].map(|tool| text(bug, tool));
        let seen = said.iter().any(|said| !said.is_empty());
        assert_eq!(seen, bug["name"] != UNSEEN, "{}: {said:?}", bug["name"]);
    }
}

#[test]
#[ignore = "takes minutes, needs valgrind, and writes book/measured/memory-bugs.json"]
fn record_memory_bugs() {
    let copy = Copy::make();
    let control = copy.seen(&answer());
    assert_eq!(control, ["", "", ""], "the solution itself must be clean");
    let bugs = planted().into_iter().map(|(name, what)| {
        let file = solution().join("planted").join(format!("{name}.rs"));
        let [tests, asan, valgrind] = copy.seen(&file);
        println!("{name}: {tests:?} {asan:?} {valgrind:?}");
        json!({"name": name, "what": what, "sum": sum(&file), "tests": tests,
               "asan": asan, "valgrind": valgrind})
    });
    let found = json!({
        "valgrind": said(Command::new("valgrind").arg("--version")),
        "solution": sum(&answer()),
        "bugs": bugs.collect::<Vec<_>>(),
    });
    record::write(&record(), found);
}

/// A copy of the repository, whose solution may be broken.
struct Copy {
    folder: PathBuf,
    host: String,
}

impl Copy {
    fn make() -> Copy {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("memory-bugs");
        let files = said(Command::new("git").arg("ls-files").current_dir(root()));
        for file in files.lines().filter(|file| root().join(file).is_file()) {
            let to = folder.join(file);
            fs::create_dir_all(to.parent().expect("in a folder")).expect("writable");
            fs::copy(root().join(file), to).expect("writable");
        }
        let version = said(Command::new("rustc").arg("-vV"));
        let host = version.lines().find_map(|line| line.strip_prefix("host: "));
        Copy { host: host.expect("rustc names its host").into(), folder }
    }

    /// What the tests, AddressSanitizer and valgrind see of this answer; an empty text
    /// means nothing.
    fn seen(&self, answer: &Path) -> [String; 3] {
        let place = "exercises/chapter-2/solution/src";
        let to = self.folder.join(place).join(format!("{STEM}.rs"));
        fs::write(to, read(answer)).expect("writable");
        let plain = self.suite(false);
        let asan = self.suite(true);
        let tests = Command::new(&plain).arg(STEM).output().expect("it starts");
        // One test after the other, so that it is always the same report that is first.
        let one_by_one = [STEM, "--test-threads=1"];
        let careless = ("CARELESS", "1");
        let asan = Command::new(asan).args(one_by_one).envs([careless]).output();
        let valgrind = Command::new("valgrind")
            .args(["--leak-check=full", "--show-leak-kinds=definite"])
            .args(["--errors-for-leak-kinds=definite", "--error-exitcode=99"])
            .arg(plain)
            .args(one_by_one)
            .envs([careless, ("PROPTEST_CASES", "16")])
            .output();
        [
            of_tests(&tests),
            of_asan(&asan.expect("it starts")),
            of_valgrind(&valgrind.expect("valgrind is installed")),
        ]
    }

    /// Builds the suite of the solution, and gives its binary.
    fn suite(&self, sanitized: bool) -> PathBuf {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(&self.folder).args(["test", "--no-run", "--locked"]);
        cargo.args(["-p", "chapter-2-solution", "--test", "suite"]);
        cargo.arg("--message-format=json");
        cargo.env("CARGO_TARGET_DIR", self.folder.join("target"));
        if sanitized {
            cargo.args(["--target", &self.host]);
            cargo.envs([
                ("RUSTC_BOOTSTRAP", "1"),
                ("RUSTFLAGS", "-Zsanitizer=address"),
            ]);
        }
        let built = said(&mut cargo);
        let mut suites = built.lines().filter_map(|line| {
            let message: Value = serde_json::from_str(line).ok()?;
            message["executable"].as_str().map(PathBuf::from)
        });
        suites.next_back().unwrap_or_else(|| panic!("no suite was built:\n{built}"))
    }
}

fn of_tests(out: &Output) -> String {
    match out.status.code() {
        Some(0) => "",
        Some(_) => "a test fails",
        None => "the program crashes",
    }
    .into()
}

/// `heap-use-after-free` of `==1==ERROR: AddressSanitizer: heap-use-after-free on …`.
fn of_asan(out: &Output) -> String {
    let text = String::from_utf8_lossy(&out.stderr);
    if let Some((_, report)) = text.split_once("ERROR: AddressSanitizer: ") {
        let kind = report.split([':', '(', '\n']).next().unwrap_or_default();
        let kind = kind.split(" on ").next().unwrap_or_default();
        return kind.trim().into();
    }
    let leak = text.contains("ERROR: LeakSanitizer: detected memory leaks");
    if leak { "memory leak".into() } else { String::new() }
}

/// The first thing that valgrind complains of.
fn of_valgrind(out: &Output) -> String {
    let text = String::from_utf8_lossy(&out.stderr);
    let complaints = [
        ("Invalid write", "invalid write"),
        ("Invalid read", "invalid read"),
        ("Invalid free", "invalid free"),
        ("uninitialised value", "uninitialised value"),
        ("are definitely lost in", "memory leak"),
    ];
    let found =
        text.lines().filter(|line| line.starts_with("==")).find_map(|line| {
            complaints.iter().find(|(complaint, _)| line.contains(complaint))
        });
    found.map(|(_, word)| word.to_string()).unwrap_or_default()
}

#[test]
fn a_report_is_named_by_its_first_words() {
    let said = |text: &str| Output {
        status: Default::default(),
        stdout: Vec::new(),
        stderr: text.as_bytes().to_vec(),
    };
    let report =
        said("==7==ERROR: AddressSanitizer: heap-use-after-free on address 0x1");
    assert_eq!(of_asan(&report), "heap-use-after-free");
    let leak = said("==7==ERROR: LeakSanitizer: detected memory leaks");
    assert_eq!(of_asan(&leak), "memory leak");
    let valgrind = said("x are definitely lost in\n==7== Invalid read of size 8");
    assert_eq!(of_valgrind(&valgrind), "invalid read");
    assert_eq!(of_tests(&said("")), "");
}
