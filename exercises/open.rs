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
        if stem.starts_with("ex") && path.is_file() && is_open(&path) {
            println!("cargo::rustc-cfg=open=\"{stem}\"");
        }
    }
}

/// Says whether the file still holds a `todo!(` that is not in a comment.
fn is_open(path: &Path) -> bool {
    let code = fs::read_to_string(path).unwrap_or_default();
    let mut depth = 0;
    code.lines().any(|line| holds_todo(line, &mut depth))
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
