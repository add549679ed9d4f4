//! Temporary folders.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

/// What the names of all temporary folders of this crate begin with.
const PREFIX: &str = "stage-of-a-chapter-";

/// The file that says that a folder was made here. A name may be anybody's.
const MARK: &str = ".made-by-stage";

/// After this time a folder is one that nobody deleted: its process was stopped.
const FORGOTTEN: Duration = Duration::from_secs(60 * 60);

/// A folder that is deleted at the end.
pub struct Temporary(PathBuf);

impl Temporary {
    pub fn new() -> Self {
        Self::below(&env::temp_dir())
    }

    /// One below this folder.
    pub fn below(all: &Path) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        if number == 0 {
            remove_forgotten(all, FORGOTTEN);
        }
        // As a process in it sees it: without symbolic links. Windows has other words.
        let real = all.canonicalize().ok().filter(|_| cfg!(unix));
        let all = real.as_deref().unwrap_or(all);
        let folder = all.join(format!("{PREFIX}{}-{number}", process::id()));
        fs::create_dir(&folder).expect("the folder for temporary files is writable");
        fs::write(folder.join(MARK), "").expect("it was just made");
        Self(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The `CARGO_HOME` in it.
    pub fn home(&self) -> PathBuf {
        self.0.join("home")
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // If a virus scanner holds a file, the next process deletes it in an hour.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Removes the folders that are older than `age` and bear the mark.
fn remove_forgotten(all: &Path, age: Duration) {
    for entry in fs::read_dir(all).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_named = name.to_string_lossy().starts_with(PREFIX);
        let mark = entry.path().join(MARK).metadata();
        let made = mark.and_then(|data| data.modified());
        let is_old = made.is_ok_and(|at| at.elapsed().is_ok_and(|it| it > age));
        if is_named && is_old {
            // Another process may be deleting it too.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn only_folders_with_the_mark_are_removed() {
        let all = Temporary::new();
        let make = |name: &str, file: &str| {
            let folder = all.path().join(name);
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join(file), "").unwrap();
            folder
        };
        let theirs = make(&format!("{PREFIX}main"), "notes");
        let other = make("main", MARK);
        let ours = make(&format!("{PREFIX}1-1"), MARK);
        remove_forgotten(all.path(), FORGOTTEN);
        assert!(ours.exists(), "it may be in use");
        thread::sleep(Duration::from_millis(20));
        remove_forgotten(all.path(), Duration::ZERO);
        assert!(!ours.exists());
        assert!(theirs.exists() && other.exists());
    }
}
