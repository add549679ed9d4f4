//! Building with Cargo, and reading what it says.

use crate::{
    advice,
    process::{self, Ended, Limits, Stop},
    trouble::Trouble,
};
use serde_json::Value;
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// A workspace to build: the learner's, or the copy that `verify` works in.
#[derive(Debug, Clone)]
pub struct Workspace {
    pub root: PathBuf,
    pub target: PathBuf,
}

impl Workspace {
    /// A Cargo command that runs at the root and builds into the target folder.
    pub fn cargo(&self) -> Command {
        // Cargo names itself to what it runs, so that the same one is used.
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
        cargo.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        // What `cargo run` told about this command's own package is not true of
        // what is built here.
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
            {
                cargo.env_remove(&*name);
            }
        }
        // Set by `.cargo/config.toml` for the root that is built, which is another
        // one when `verify` builds its copy. A value that differed by one letter
        // from Cargo's own would compile the crates that read it again.
        cargo.env_remove("INSTA_WORKSPACE_ROOT");
        cargo
    }
}

/// What a build of test suites gave.
#[derive(Debug, Default)]
pub struct Build {
    /// Package and executable of each suite that was built.
    pub suites: Vec<(String, PathBuf)>,
    /// Errors first, in the order in which they came; then warnings.
    pub said: Vec<Diagnostic>,
    /// Package and stem of each exercise that still holds a `todo!(`.
    pub open: Vec<(String, String)>,
    /// What Cargo itself said: not the compiler's messages.
    pub stderr: String,
    /// Whether everything that was asked for was built.
    pub success: bool,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

/// One error or warning of the compiler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub package: String,
    pub is_error: bool,
    /// Relative to the workspace's root; `None` if it is about no file.
    pub file: Option<PathBuf>,
    pub line: u64,
    /// `E0308`, or the lint's name.
    pub code: Option<String>,
    pub message: String,
    /// As the compiler prints it, but without advice to edit a test.
    pub rendered: String,
}

impl Build {
    /// The suite of a package, if it was built.
    pub fn suite(&self, package: &str) -> Option<&Path> {
        let of = |(name, _): &&(String, PathBuf)| name == package;
        self.suites.iter().find(of).map(|(_, path)| path.as_path())
    }

    /// The compiler's errors, in the order in which they came.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.said.iter().filter(|said| said.is_error)
    }

    /// Says whether an exercise still holds a `todo!(`.
    pub fn is_open(&self, package: &str, stem: &str) -> bool {
        self.open.iter().any(|(of, open)| of == package && open == stem)
    }

    /// What Cargo said, as trouble: for a build that failed without an error of
    /// the compiler.
    pub fn trouble(&self) -> Trouble {
        let from = self.stderr.find("error").unwrap_or(0);
        let said = self.stderr[from..].trim();
        let said = said.strip_prefix("error: ").unwrap_or(said);
        let next = if said.contains("--offline") || said.contains("download") {
            "The crates have to be fetched once, with a network: cargo fetch --locked"
        } else if said.contains("manifest") || said.contains("Cargo.toml") {
            "Fix the Cargo.toml that is named above. If you use git, \
             `git diff` shows what changed in it."
        } else {
            "Is this machine ready? cargo workbook doctor"
        };
        Trouble::new(format!("Cargo could not build the tests.\n{said}"), next)
    }
}

/// Builds the suites of some packages. `slow` is called while it takes long.
///
/// A build that fails is no error here: see [`Build::success`].
///
/// # Errors
///
/// If Cargo cannot be started.
pub fn build_suites(
    workspace: &Workspace,
    packages: &[&str],
    colour: bool,
    stop: &Stop,
    slow: &mut dyn FnMut(Duration),
) -> Result<Build, Trouble> {
    let mut cargo = workspace.cargo();
    cargo.args(["test", "--no-run", "--test", "suite", "--color", "never"]);
    cargo.arg(if colour {
        "--message-format=json-diagnostic-rendered-ansi"
    } else {
        "--message-format=json"
    });
    for package in packages {
        cargo.args(["-p", package]);
    }
    let done = process::run(&mut cargo, Limits::default(), stop, slow)
        .map_err(|error| no_cargo(&error))?;
    let mut build = read_messages(&done.stdout);
    build.stderr = done.stderr;
    build.stopped = done.ended == Ended::Stopped;
    build.success = matches!(done.ended, Ended::Exited(status) if status.success());
    Ok(build)
}

/// Trouble for a Cargo that does not start.
pub fn no_cargo(error: &std::io::Error) -> Trouble {
    Trouble::new(
        format!("cannot start `cargo`: {error}"),
        "Install Rust from https://rustup.rs and open a new terminal.",
    )
}

/// Reads the lines that Cargo prints with `--message-format=json`.
fn read_messages(lines: &str) -> Build {
    let mut build = Build::default();
    for line in lines.lines() {
        // A line that is not JSON comes from a build script that prints.
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        let package =
            package_name(message["package_id"].as_str().unwrap_or_default());
        match message["reason"].as_str() {
            Some("compiler-artifact") => {
                let is_suite = message["target"]["name"] == "suite"
                    && message["profile"]["test"] == true;
                if let (true, Some(path)) =
                    (is_suite, message["executable"].as_str())
                {
                    build.suites.push((package, path.into()));
                }
            }
            Some("compiler-message") => {
                build.said.extend(read_diagnostic(package, &message["message"]));
            }
            Some("build-script-executed") => {
                let cfgs = message["cfgs"].as_array().into_iter().flatten();
                for cfg in cfgs.filter_map(Value::as_str) {
                    let stem = cfg.strip_prefix("open=\"");
                    if let Some(stem) = stem.and_then(|it| it.strip_suffix('"')) {
                        build.open.push((package.clone(), stem.to_string()));
                    }
                }
            }
            _ => {}
        }
    }
    build.said.sort_by_key(|said| !said.is_error);
    build
}

fn read_diagnostic(package: String, message: &Value) -> Option<Diagnostic> {
    let is_error = match message["level"].as_str()? {
        "error" | "error: internal compiler error" => true,
        "warning" => false,
        _ => return None,
    };
    let spans = message["spans"].as_array()?;
    let text = message["message"].as_str()?.to_string();
    // "aborting due to 2 previous errors" and "3 warnings emitted" add nothing.
    if spans.is_empty() && (text.contains("aborting due to") || !is_error) {
        return None;
    }
    let span = spans.iter().find(|span| span["is_primary"] == true);
    Some(Diagnostic {
        package,
        is_error,
        file: span.and_then(|span| span["file_name"].as_str()).map(PathBuf::from),
        line: span.and_then(|span| span["line_start"].as_u64()).unwrap_or(0),
        code: message["code"]["code"].as_str().map(str::to_string),
        message: text,
        rendered: advice::without_edits_of_tests(message),
    })
}

/// The name in a package id: `path+file:///…/chapter-1#0.1.0` or `…#name@0.1.0`.
fn package_name(id: &str) -> String {
    let (path, fragment) = id.rsplit_once('#').unwrap_or((id, ""));
    let name = match fragment.split_once('@') {
        Some((name, _)) => name,
        None => path.rsplit('/').next().unwrap_or(path),
    };
    name.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_id_names_its_package() {
        for (id, name) in [
            ("path+file:///a/exercises/chapter-1#0.1.0", "chapter-1"),
            (
                "path+file:///a/solution#chapter-1-solution@0.1.0",
                "chapter-1-solution",
            ),
            ("registry+https://example.org/index#serde@1.0.0", "serde"),
        ] {
            assert_eq!(package_name(id), name);
        }
    }

    #[test]
    fn messages_give_suites_errors_and_open_exercises() {
        let lines = r#"
{"reason":"build-script-executed","package_id":"path+file:///a/chapter-1#0.1.0","cfgs":["open=\"ex01_a\"","other"]}
not json
{"reason":"compiler-message","package_id":"path+file:///a/chapter-1#0.1.0","message":{"level":"warning","message":"unused","spans":[{"is_primary":true,"file_name":"src/a.rs","line_start":3}],"code":{"code":"unused"},"rendered":"warning: unused\n"}}
{"reason":"compiler-message","package_id":"path+file:///a/chapter-1#0.1.0","message":{"level":"error","message":"mismatched types","spans":[{"is_primary":false,"file_name":"b.rs","line_start":1},{"is_primary":true,"file_name":"src/a.rs","line_start":7}],"code":{"code":"E0308"},"rendered":"error[E0308]"}}
{"reason":"compiler-message","package_id":"path+file:///a/chapter-1#0.1.0","message":{"level":"error","message":"aborting due to 1 previous error","spans":[],"code":null,"rendered":""}}
{"reason":"compiler-artifact","package_id":"path+file:///a/chapter-1#0.1.0","target":{"name":"suite"},"profile":{"test":true},"executable":"/t/suite-1"}
"#;
        let build = read_messages(lines);
        assert!(build.is_open("chapter-1", "ex01_a"));
        assert!(!build.is_open("chapter-2", "ex01_a"));
        assert_eq!(build.suite("chapter-1"), Some(Path::new("/t/suite-1")));
        assert_eq!(build.said.len(), 2);
        let error = &build.said[0];
        assert!(error.is_error);
        assert_eq!(error.file.as_deref(), Some(Path::new("src/a.rs")));
        assert_eq!((error.line, error.code.as_deref()), (7, Some("E0308")));
        assert_eq!(build.errors().count(), 1);
    }
}
