//! `doctor`: is this machine ready?

use crate::{
    NOT_GREEN, Outcome,
    course::Course,
    files,
    screen::{Screen, Style},
};
use std::{
    env, fs,
    path::Path,
    process::{self, Command, ExitCode},
};

/// What was found out about one thing.
struct Finding {
    word: Word,
    what: &'static str,
    reason: String,
    /// What to do; empty if nothing has to be done.
    fix: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Ok,
    Warn,
    Fail,
    /// Not there, and not needed.
    Optional,
}

impl Finding {
    fn ok(what: &'static str, reason: impl Into<String>) -> Self {
        Self { word: Word::Ok, what, reason: reason.into(), fix: String::new() }
    }

    fn warn(
        what: &'static str,
        reason: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self { word: Word::Warn, what, reason: reason.into(), fix: fix.into() }
    }

    fn fail(
        what: &'static str,
        reason: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self { word: Word::Fail, what, reason: reason.into(), fix: fix.into() }
    }
}

/// Looks at everything that the workbook needs, and says what to fix.
///
/// # Errors
///
/// None: what is missing is a finding.
pub fn doctor(course: &Course, screen: &Screen) -> Outcome {
    let checks: [fn(&Course) -> Finding; 9] = [
        rust,
        linker,
        disk,
        writable,
        synced,
        path,
        line_endings,
        lock_file,
        crates,
    ];
    let mut failed = 0;
    let mut warned = 0;
    for check in checks {
        let finding = check(course);
        failed += usize::from(finding.word == Word::Fail);
        warned += usize::from(finding.word == Word::Warn);
        print(screen, &finding);
    }
    screen.say("\nNo exercise needs these; what is not there is `optional`:");
    for tool in TOOLS {
        print(screen, &look_for(tool));
    }
    let verdict = match (failed, warned) {
        (0, 0) => "This machine is ready.".to_string(),
        (0, _) => "This machine is ready; read what is marked `warn`.".to_string(),
        _ => "This machine is not ready: fix what is marked `fail`.".to_string(),
    };
    screen.say(&format!("\n{verdict}"));
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::from(NOT_GREEN) })
}

fn print(screen: &Screen, finding: &Finding) {
    let (style, word) = match finding.word {
        Word::Ok => (Style::Good, "ok"),
        Word::Warn => (Style::Open, "warn"),
        Word::Fail => (Style::Bad, "fail"),
        Word::Optional => (Style::Quiet, "optional"),
    };
    let word = screen.paint(style, &format!("{word:<8}"));
    screen.say(&format!("{word}  {:<13}  {}", finding.what, finding.reason));
    if !finding.fix.is_empty() {
        screen.say(&format!("{:25}{}", "", finding.fix));
    }
}

/// What a command prints, if it can be run and succeeds.
fn said(command: &mut Command) -> Option<String> {
    let done = command.output().ok().filter(|done| done.status.success())?;
    Some(String::from_utf8_lossy(&done.stdout).trim().to_string())
}

fn rust(course: &Course) -> Finding {
    const WHAT: &str = "Rust";
    let rustc =
        said(Command::new("rustc").arg("--version").current_dir(&course.root));
    let Some(rustc) = rustc else {
        return Finding::fail(WHAT, "`rustc` cannot be run", "https://rustup.rs");
    };
    let manifest = fs::read_to_string(course.root.join("Cargo.toml"));
    let manifest = manifest.unwrap_or_default();
    let wanted = manifest.lines().find_map(|line| {
        let (key, value) = line.split_once('=')?;
        (key.trim() == "rust-version").then(|| value.trim().trim_matches('"'))
    });
    let has = rustc.split(' ').nth(1).unwrap_or_default();
    match wanted {
        Some(wanted) if version(has) < version(wanted) => Finding::fail(
            WHAT,
            format!("{rustc}; the workbook needs {wanted} or newer"),
            "rustup update stable",
        ),
        Some(wanted) => Finding::ok(WHAT, format!("{rustc}; needed: {wanted}")),
        None => Finding::ok(WHAT, rustc),
    }
}

/// `1.88.0-nightly` as numbers: 1, 88, 0.
fn version(text: &str) -> [u32; 3] {
    let mut parts = text.split(['.', '-']).map(|part| part.parse().unwrap_or(0));
    [(); 3].map(|()| parts.next().unwrap_or(0))
}

fn linker(_: &Course) -> Finding {
    const WHAT: &str = "linker";
    let folder = env::temp_dir().join(format!("workbook-doctor-{}", process::id()));
    let finding = match build_hello(&folder) {
        Ok(()) => Finding::ok(WHAT, "a program was compiled, linked and run"),
        Err(reason) => Finding::fail(WHAT, reason, linker_fix()),
    };
    // If it stays, the system clears its temporary folder.
    let _ = fs::remove_dir_all(&folder);
    finding
}

fn linker_fix() -> &'static str {
    match env::consts::OS {
        "macos" => "xcode-select --install",
        "windows" => {
            "Install the Visual Studio Build Tools with \"Desktop development with C++\"."
        }
        _ => "Install a C compiler, for example: sudo apt install build-essential",
    }
}

fn build_hello(folder: &Path) -> Result<(), String> {
    let source = folder.join("hello.rs");
    let program = folder.join(format!("hello{}", env::consts::EXE_SUFFIX));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&source, "fn main() { println!(\"hello\"); }"))
        .map_err(|error| format!("cannot write in {}: {error}", folder.display()))?;
    let done = Command::new("rustc")
        .arg(&source)
        .arg("-o")
        .arg(&program)
        .output()
        .map_err(|error| format!("cannot start `rustc`: {error}"))?;
    if !done.status.success() {
        let stderr = String::from_utf8_lossy(&done.stderr);
        let first = stderr.lines().find(|line| line.starts_with("error"));
        return Err(first.unwrap_or("the compiler failed").to_string());
    }
    match said(&mut Command::new(&program)).as_deref() {
        Some("hello") => Ok(()),
        _ => Err("a program was compiled, but cannot be run".to_string()),
    }
}

fn disk(course: &Course) -> Finding {
    const WHAT: &str = "disk";
    // The target folder may be on another disk, and may not be there yet.
    let folder = course.target.ancestors().find(|it| it.is_dir());
    let folder = folder.unwrap_or(&course.root);
    match free_bytes(folder) {
        None => Finding::warn(
            WHAT,
            "the free space could not be measured",
            "A chapter needs about 200 MB, the whole book 2 GB.",
        ),
        Some(free) => {
            let gigabytes = free as f64 / 1e9;
            let reason = format!("{gigabytes:.1} GB are free where Cargo builds");
            let fix = "Free some space, or set CARGO_TARGET_DIR to another disk.";
            if free < 500_000_000 {
                Finding::fail(WHAT, reason, fix)
            } else if free < 2_000_000_000 {
                Finding::warn(WHAT, reason, fix)
            } else {
                Finding::ok(WHAT, reason)
            }
        }
    }
}

/// The standard library does not know; the system's own command does.
#[cfg(unix)]
fn free_bytes(folder: &Path) -> Option<u64> {
    let table = said(Command::new("df").arg("-Pk").arg(folder))?;
    let kilobytes = table.lines().nth(1)?.split_whitespace().nth(3)?;
    Some(kilobytes.parse::<u64>().ok()? * 1024)
}

#[cfg(not(unix))]
fn free_bytes(folder: &Path) -> Option<u64> {
    let script = "(Get-Item -LiteralPath $env:WORKBOOK_FOLDER).PSDrive.Free";
    let mut shell = Command::new("powershell");
    shell.args(["-NoProfile", "-Command", script]).env("WORKBOOK_FOLDER", folder);
    said(&mut shell)?.parse().ok()
}

fn writable(course: &Course) -> Finding {
    const WHAT: &str = "folder";
    for folder in [&course.root, &course.root.join("exercises"), &course.target] {
        let probe = folder.join(format!(".workbook-doctor-{}", process::id()));
        let written =
            fs::create_dir_all(folder).and_then(|()| fs::write(&probe, b"probe"));
        if let Err(error) = written {
            return Finding::fail(
                WHAT,
                format!("cannot write in {}: {error}", folder.display()),
                "Move the workbook to a folder of your own, such as your home folder.",
            );
        }
        // A probe that stays is in nobody's way.
        let _ = fs::remove_file(&probe);
    }
    Finding::ok(WHAT, format!("{} can be written", course.root.display()))
}

fn synced(course: &Course) -> Finding {
    const WHAT: &str = "not synced";
    const SERVICES: [&str; 10] = [
        "onedrive",
        "dropbox",
        "icloud",
        "mobile documents",
        "google drive",
        "googledrive",
        "cloudstorage",
        "nextcloud",
        "nutstore",
        "baidusync",
    ];
    let service = |folder: &str| {
        let folder = folder.to_lowercase();
        SERVICES.iter().any(|service| folder.contains(service))
    };
    let part = course
        .root
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .find(|part| service(part));
    match part {
        None => Finding::ok(WHAT, "the folder belongs to no file-syncing service"),
        Some(part) => Finding::warn(
            WHAT,
            format!("the folder is in `{part}`, which seems to be synced"),
            "Move it out, or set CARGO_TARGET_DIR to a folder outside: the service \
             would copy every build and lock files.",
        ),
    }
}

fn path(course: &Course) -> Finding {
    const WHAT: &str = "path";
    let path = course.root.to_string_lossy();
    if path.is_ascii() {
        Finding::ok(WHAT, "plain letters only")
    } else {
        Finding::warn(
            WHAT,
            format!("{path} has letters outside ASCII"),
            "If a linker or debugger cannot find files, use a path of plain letters.",
        )
    }
}

fn line_endings(course: &Course) -> Finding {
    const WHAT: &str = "line endings";
    let snapshots =
        |folder: &Path| folder.join("tests").join("suite").join("snapshots");
    for chapter in &course.chapters {
        let folders = [
            chapter.folder.join("src"),
            chapter.folder.join("original"),
            snapshots(&chapter.folder),
        ];
        for folder in folders {
            for name in files::names(&folder) {
                let file = folder.join(name);
                if fs::read(&file).is_ok_and(|bytes| bytes.contains(&b'\r')) {
                    return Finding::warn(
                        WHAT,
                        format!("{} has Windows line ends", course.shown(&file)),
                        "git config core.autocrlf input, then clone again. In an \
                         editor: end of line LF.",
                    );
                }
            }
        }
    }
    Finding::ok(WHAT, "LF, as in the repository")
}

fn lock_file(course: &Course) -> Finding {
    const WHAT: &str = "Cargo.lock";
    if course.root.join("Cargo.lock").is_file() {
        Finding::ok(
            WHAT,
            "is there: you build the versions the book was tested with",
        )
    } else {
        let fix = "git checkout Cargo.lock";
        Finding::warn(WHAT, "is missing: other versions may be built", fix)
    }
}

fn crates(course: &Course) -> Finding {
    const WHAT: &str = "crates";
    let mut fetch = course.workspace().cargo();
    fetch.args(["fetch", "--locked", "--offline"]);
    // Crates of other systems are not needed here.
    if let Some(about) = said(Command::new("rustc").arg("-vV"))
        && let Some(host) =
            about.lines().find_map(|line| line.strip_prefix("host: "))
    {
        fetch.args(["--target", host]);
    }
    if said(&mut fetch).is_some() {
        Finding::ok(WHAT, "all are downloaded: everything works offline")
    } else {
        Finding::warn(
            WHAT,
            "not all are downloaded: a first build may need the network",
            "cargo fetch --locked",
        )
    }
}

/// A tool that a learner can do without.
struct Tool {
    /// Its names on different systems; the first is the one that is printed.
    names: &'static [&'static str],
    argument: &'static str,
    purpose: &'static str,
    fix: &'static str,
}

/// Only what something in this project uses.
const TOOLS: [Tool; 6] = [
    Tool {
        names: &["go"],
        argument: "version",
        purpose: "Runs the Go programs on the pages of chapter 1.",
        fix: "https://go.dev/dl",
    },
    Tool {
        names: &["mdbook"],
        argument: "--version",
        purpose: "Another way to serve the book; `cargo workbook read` needs none.",
        fix: "cargo install mdbook",
    },
    Tool {
        names: &["cargo-nextest"],
        argument: "--version",
        purpose: "Another way to run the tests.",
        fix: "https://nexte.st",
    },
    Tool {
        names: &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ],
        argument: "--version",
        purpose: "For maintainers: checks the book in a browser.",
        fix: "your system's package `chromium`",
    },
    Tool {
        names: &["node"],
        argument: "--version",
        purpose: "For maintainers: drives that browser.",
        fix: "https://nodejs.org",
    },
    Tool {
        names: &["valgrind"],
        argument: "--version",
        purpose: "For maintainers: checks the memory of `unsafe` solutions.",
        fix: "your system's package `valgrind` (Linux)",
    },
];

fn look_for(tool: Tool) -> Finding {
    let Tool { names, argument, purpose, fix } = tool;
    let what = names[0];
    let version = |name: &&str| said(Command::new(name).arg(argument));
    match names.iter().find_map(version) {
        Some(version) => {
            Finding::ok(what, version.lines().next().unwrap_or_default().trim())
        }
        None => Finding {
            word: Word::Optional,
            what,
            reason: format!("not installed; to have it: {fix}"),
            fix: purpose.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(version("1.100.0") > version("1.88"));
        assert!(version("1.87.9") < version("1.88"));
        assert_eq!(version("1.96.0-nightly"), [1, 96, 0]);
    }
}
