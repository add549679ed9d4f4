//! The build script of every chapter: finds the exercises that are still open.
//!
//! An exercise whose file holds a `todo!(` outside a comment is open. Its tests carry
//! `#[cfg_attr(open = "ex01_score", ignore = "open")]`, so they are ignored until
//! the `todo!(` is gone, and then they run. Some exercises have a folder of the same
//! name, with a project in it. They are open while any of its files holds a `todo!(`;
//! in a `Cargo.toml` it stands in a comment: `# todo!("4.1: …")`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn main() {
    println!("cargo::rerun-if-changed=src");
    let mut open = BTreeSet::new();
    for entry in fs::read_dir("src").expect("a chapter has a folder `src`") {
        let path = entry.expect("`src` can be listed").path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        // Not `ex01_score.rs.mine-1`, which `cargo workbook reset` leaves.
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        let is_project = path.is_dir() && path.extension().is_none();
        // Nor `experiments`.
        let is_numbered = stem
            .strip_prefix("ex")
            .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit()));
        if is_numbered && (is_rust || is_project) && is_open(&path) {
            open.insert(stem.into_owned());
        }
    }
    for stem in open {
        println!("cargo::rustc-cfg=open=\"{stem}\"");
    }
}

/// Says whether the file, or a file of the folder, still holds a `todo!(`.
fn is_open(path: &Path) -> bool {
    if path.is_dir() {
        return project_files(path).iter().any(|file| is_open(file));
    }
    line_of_todo_in(path).is_some()
}

/// The files of an exercise's project, in the order of their paths, without what cargo
/// makes there. The command `cargo workbook` asks this too.
pub fn project_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let (name, path) = (entry.file_name(), entry.path());
            let is_made = name == "target" || name == "Cargo.lock";
            if is_made || name.to_string_lossy().contains(".mine-") {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The line, counted from 1, of the first `todo!(` in a file: for Rust outside of
/// comments, for any other file anywhere. An original is called `ex01_score.rs.orig`.
pub fn line_of_todo_in(file: &Path) -> Option<usize> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if name.trim_end_matches(".orig").ends_with(".rs") {
        return line_of_todo(&text);
    }
    text.lines().position(|line| line.contains("todo!(")).map(|at| at + 1)
}

/// The line, counted from 1, of the first `todo!(` that is not in a comment.
fn line_of_todo(code: &str) -> Option<usize> {
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
