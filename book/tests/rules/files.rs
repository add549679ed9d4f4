//! Finding and reading the repository's files.

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("`book` has a parent")
        .into()
}

/// The text of a file of the repository, with its path in the message if it cannot
/// be read.
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The entries of a folder in the order of their names; none if it does not exist.
pub fn list(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|e| e.expect("readable").path()).collect();
    paths.sort();
    paths
}

/// All files below a folder, in the order of their paths.
pub fn walk(folder: &Path) -> Vec<PathBuf> {
    let below = |path: PathBuf| if path.is_dir() { walk(&path) } else { vec![path] };
    list(folder).into_iter().flat_map(below).collect()
}

/// The file's name without folder and extension.
pub fn stem(path: &Path) -> String {
    path.file_stem().expect("a file has a name").to_string_lossy().into_owned()
}

/// The path as it is shown in messages and listings: from the root, with `/`.
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The folders `exercises/chapter-N`, in order.
pub fn chapters() -> Vec<PathBuf> {
    let is_chapter = |path: &PathBuf| stem(path).starts_with("chapter-");
    list(&root().join("exercises")).into_iter().filter(is_chapter).collect()
}
