//! Copying a project, without what cargo made in it.

use std::{fs, path::Path};

/// Copies a project. What a reader's own cargo left in it stays behind: the lock file
/// would change what cargo prints, and the target folder is large. An empty folder stays
/// behind too: what Git does not keep is no part of a project.
pub fn tree(from: &Path, to: &Path) {
    let entries = fs::read_dir(from).unwrap_or_else(|error| {
        panic!("{} cannot be read: {error}", from.display())
    });
    for entry in entries {
        let entry = entry.expect("the project can be listed");
        let name = entry.file_name();
        let is_made = ["target", "Cargo.lock", ".git"].iter().any(|it| name == *it);
        let is_kept = name.to_string_lossy().contains(".mine-");
        if is_made || is_kept {
            continue;
        }
        let (path, copy) = (entry.path(), to.join(&name));
        if path.is_dir() {
            tree(&path, &copy);
        } else {
            fs::create_dir_all(to).expect("the temporary folder is writable");
            fs::copy(&path, &copy).unwrap_or_else(|error| {
                panic!("{} cannot be copied: {error}", path.display())
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Stage;
    use std::fs;

    #[test]
    fn an_empty_folder_is_not_copied() {
        let project = Stage::empty("project");
        project.write("src/bin/a.rs", "");
        fs::create_dir(project.path("src/bin/b")).unwrap();
        let copy = Stage::of_folder(project.root());
        assert!(copy.path("src/bin/a.rs").exists());
        assert!(!copy.path("src/bin/b").exists());
    }
}
