//! What was found out on one machine at one time, and is kept in `book/measured`.

use crate::files::read;
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// Writes a record: what was found, and where and when that was.
pub fn write(path: &Path, mut found: Value) {
    for (name, fact) in here() {
        found[name] = fact.into();
    }
    let text = serde_json::to_string_pretty(&found).expect("it is JSON");
    fs::write(path, text + "\n").expect("writable");
}

/// The machine, the toolchain and the date.
pub fn here() -> [(&'static str, String); 3] {
    [
        ("machine", machine()),
        ("toolchain", said(Command::new("rustc").arg("--version"))),
        ("date", said(Command::new("date").args(["-u", "+%F"]))),
    ]
}

fn machine() -> String {
    let all = read(Path::new("/proc/cpuinfo"));
    let name = all.lines().find(|line| line.starts_with("model name"));
    let name = name.and_then(|line| line.split_once(": ")).map(|(_, name)| name);
    format!("{}, {} Linux", name.unwrap_or("unknown"), env::consts::ARCH)
}

/// What a command prints, without the end of the last line.
///
/// # Panics
///
/// If it fails.
pub fn said(command: &mut Command) -> String {
    let out = command.output().expect("it starts");
    let trouble = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{command:?}: {trouble}");
    String::from_utf8_lossy(&out.stdout).trim().into()
}
