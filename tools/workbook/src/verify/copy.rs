//! The copy that is proved: what the repository holds, without what was built.

use crate::{files, trouble::Trouble};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Brings `to` to the state of `from`. A file that is the same keeps its time, so
/// that a second proof builds only what changed.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn copy_tree(from: &Path, to: &Path, target: &Path) -> Result<(), Trouble> {
    let wanted = tracked(from).unwrap_or_else(|| walk(from, target));
    for path in &wanted {
        let source = from.join(path);
        // Listed by git, but deleted here.
        if !source.is_file() {
            continue;
        }
        let bytes = fs::read(&source)
            .map_err(|error| Trouble::with_file("read", &source, &error))?;
        put(&to.join(path), &bytes)?;
    }
    for path in walk(to, &to.join("target")) {
        if !wanted.contains(&path) || !from.join(&path).is_file() {
            let old = to.join(&path);
            fs::remove_file(&old)
                .map_err(|error| Trouble::with_file("remove", &old, &error))?;
            // A folder that is empty now would still be a wrong answer, or a project.
            // Removing one that is not fails, and is the end.
            let folders = old.ancestors().skip(1).take_while(|at| *at != to);
            for folder in folders {
                if fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
    }
    Ok(())
}

/// Writes a file, unless it holds these bytes already.
///
/// # Errors
///
/// If it cannot be written.
pub fn put(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    files::write(path, bytes)
}

/// The files that git knows or would add; `None` without git.
fn tracked(root: &Path) -> Option<BTreeSet<PathBuf>> {
    let mut git = Command::new("git");
    git.arg("-C").arg(root);
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed = git.output().ok().filter(|done| done.status.success())?;
    let paths: BTreeSet<PathBuf> = String::from_utf8_lossy(&listed.stdout)
        .split('\0')
        .filter(|path| !path.is_empty())
        // Git writes `/` everywhere.
        .map(|path| path.split('/').collect())
        .collect();
    // A folder that another repository ignores has no files for git.
    paths.contains(Path::new("Cargo.toml")).then_some(paths)
}

/// All files below a folder, but for what is built or belongs to git.
fn walk(root: &Path, target: &Path) -> BTreeSet<PathBuf> {
    let mut paths = BTreeSet::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for name in files::names(&root.join(&folder)) {
            let path = folder.join(&name);
            let full = root.join(&path);
            let skipped =
                ["target", ".git", "node_modules"].contains(&name.as_str());
            if full.is_dir() {
                if !skipped && full != target {
                    folders.push(path);
                }
            } else {
                paths.insert(path);
            }
        }
    }
    paths
}
