//! Programs that must not compile, and what the compiler says about them.
//!
//! The messages on the pages are those of one version of the compiler, named in
//! `book/generated/rustc-version.txt`. With that version they are compared word for
//! word; with any other, only the error's code has to be the same.

use crate::files::{chapters, list, read, root, stem};
use std::path::{Path, PathBuf};
use std::{env, fs, process::Command};

/// The generated message of each program below `exercises/chapter-N/compile-fail`,
/// and the version that it is from.
pub fn messages() -> Vec<(PathBuf, String)> {
    let generated = root().join("book").join("generated");
    let version_file = generated.join("rustc-version.txt");
    let recorded = fs::read_to_string(&version_file).unwrap_or_default();
    let exact = is_exact();

    let mut made = Vec::new();
    for chapter in chapters() {
        for program in list(&chapter.join("compile-fail")) {
            let name = format!("{}.txt", stem(&program));
            let path = generated.join(stem(&chapter)).join(name);
            let mut message = refusal(&program);
            if !exact {
                let page = read(&path);
                assert_eq!(
                    code(&message),
                    code(&page),
                    "{}: this compiler refuses it for another reason:\n{message}",
                    program.display()
                );
                message = page;
            }
            made.push((path, message));
        }
    }
    made.push((version_file, if exact { version() } else { recorded }));
    made
}

/// Says whether this compiler is the recorded one, whose every word counts, or is
/// about to be.
pub fn is_exact() -> bool {
    let generated = root().join("book").join("generated");
    let recorded = fs::read_to_string(generated.join("rustc-version.txt"));
    env::var_os("UPDATE").is_some() || recorded.unwrap_or_default() == version()
}

pub fn rustc() -> Command {
    Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// The first line of `rustc --version`.
pub fn version() -> String {
    let out = rustc().arg("--version").output().expect("rustc starts");
    String::from_utf8(out.stdout).expect("rustc prints UTF-8")
}

/// What the compiler makes of a library at an opt-level: its LLVM text (`llvm-ir`) or
/// its assembly (`asm`).
pub fn emitted(source: &Path, level: u32, emit: &str) -> String {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("{}-{level}.{emit}", stem(source)));
    let out = rustc()
        .args(["--edition", "2024", "--crate-type", "lib", "--emit", emit])
        .args(["-C", &format!("opt-level={level}"), "-o"])
        .arg(&to)
        .arg(source)
        .output()
        .expect("rustc starts");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    read(&to)
}

/// What the compiler prints about a program, below the command that asked it.
fn refusal(program: &Path) -> String {
    let name = program.file_name().expect("a program is a file");
    let out = rustc()
        // No `--emit=metadata`, though it is faster: some lints need the whole build.
        .args(["--edition", "2024", "--color=never", "--out-dir"])
        .arg(env!("CARGO_TARGET_TMPDIR"))
        .arg(name)
        // Run beside the program, so that the message names the file alone.
        .current_dir(program.parent().expect("a program is in a folder"))
        .output()
        .expect("rustc starts");
    let said = String::from_utf8(out.stderr).expect("rustc prints UTF-8");
    assert!(!out.status.success(), "{} compiles, and must not", program.display());
    format!("$ rustc --edition 2024 {}\n{said}", name.display())
}

/// What makes two messages the same: the first error's code, or, for a lint, which
/// has no code, its name.
fn code(message: &str) -> &str {
    let between = |start: &str, end: char| {
        let rest = message.split_once(start)?.1;
        Some(rest.split_once(end)?.0)
    };
    between("error[", ']')
        .or_else(|| between("#[deny(", ')'))
        .expect("an error has a code or the name of a lint")
}

#[test]
fn the_name_of_each_program_is_its_error() {
    for chapter in chapters() {
        for program in list(&chapter.join("compile-fail")) {
            let (name, message) = (stem(&program), refusal(&program));
            let code = code(&message).to_lowercase();
            assert!(
                name.starts_with(&format!("{code}_")),
                "{}: the error is {code}; rename the file",
                program.display()
            );
        }
    }
}
