//! The build script of every chapter: finds the exercises that are still open.
//!
//! A stub that holds a `todo!(` outside a comment is open. Its tests carry
//! `#[cfg_attr(open = "ex01_score", ignore = "open")]`, so they are ignored until
//! the `todo!(` is gone, and then they run.

use std::{fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=src");
    for entry in fs::read_dir("src").expect("a chapter has a folder `src`") {
        let path = entry.expect("`src` can be listed").path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        // Not `ex01_score.rs.mine-1`, which `cargo workbook reset` leaves.
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        if stem.starts_with("ex") && is_rust && is_open(&path) {
            println!("cargo::rustc-cfg=open=\"{stem}\"");
        }
    }
}

/// Says whether the file still holds a `todo!(` that is not in a comment.
fn is_open(path: &Path) -> bool {
    line_of_todo(&fs::read_to_string(path).unwrap_or_default()).is_some()
}

/// The line, counted from 1, of the first `todo!(` that is not in a comment. The
/// command `cargo workbook` asks this too.
pub fn line_of_todo(code: &str) -> Option<usize> {
    let mut depth = 0;
    let at = code.lines().position(|line| holds_todo(line, &mut depth));
    at.map(|at| at + 1)
}

/// Looks for `todo!(` in one line; `depth` counts the block comments around it.
fn holds_todo(line: &str, depth: &mut usize) -> bool {
    let mut rest = line;
    while !rest.is_empty() {
        if rest.starts_with("/*") {
            *depth += 1;
        } else if rest.starts_with("*/") {
            *depth = depth.saturating_sub(1);
        } else if *depth == 0 && rest.starts_with("//") {
            return false;
        } else if *depth == 0 && rest.starts_with("todo!(") {
            return true;
        }
        let mut chars = rest.chars();
        chars.next();
        rest = chars.as_str();
    }
    false
}
