//! Temporary folders.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

/// What the names of all temporary folders of this crate begin with.
const PREFIX: &str = "rust-by-experiment-";

/// After this time a folder is one that nobody deleted: its process was stopped.
const FORGOTTEN: Duration = Duration::from_secs(60 * 60);

/// A folder that is deleted at the end.
pub struct Temporary(PathBuf);

impl Temporary {
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let all = env::temp_dir();
        if number == 0 {
            remove_forgotten(&all);
        }
        let folder = all.join(format!("{PREFIX}{}-{number}", process::id()));
        fs::create_dir(&folder).expect("the folder for temporary files is writable");
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

fn remove_forgotten(all: &Path) {
    for entry in fs::read_dir(all).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let made = entry.metadata().and_then(|data| data.modified());
        let is_old =
            made.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > FORGOTTEN));
        if is_ours && is_old {
            // Another process may be deleting it too.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
