//! Runs real cargo on copies of small projects, and cleans what it prints.
//!
//! A [`Stage`] is a temporary folder that is deleted at the end. It holds a copy of a
//! project and a `CARGO_HOME` of its own, so that nothing of the reader's is touched:
//! no `Cargo.lock`, no `target`, no cache. In that `CARGO_HOME` crates.io is replaced
//! by an empty folder, so that nothing is ever fetched. What lies above the temporary
//! folder counts for nothing either.
//!
//! Experiments show a [`Stage`] as a terminal: [`Stage::run`] prints the command and
//! its cleaned output. The tests of exercises ask it: [`Stage::metadata`],
//! [`Stage::cargo`].

mod checksum;
mod clean;
mod copy;
mod crates;
mod metadata;
mod mirror;
mod run;
mod temporary;
mod terminal;
mod units;

pub use metadata::{Dependency, Metadata, Package, Target};
pub use mirror::Mirror;
pub use run::Said;
pub use units::Unit;

use std::{
    fs,
    path::{Path, PathBuf},
};
use temporary::Temporary;

/// A copy of a project in a temporary folder, and a shell in it.
pub struct Stage {
    temporary: Temporary,
    /// The copy: `NAME` below the temporary folder.
    root: PathBuf,
    /// Where commands run, from `root` on, with `/`.
    at: String,
    /// How the last command ended.
    code: i32,
}

impl Stage {
    /// A copy of the project `stages/NAME` of this chapter.
    ///
    /// # Panics
    ///
    /// If there is no such project, or it cannot be copied.
    pub fn of(name: &str) -> Self {
        let folder = chapter().join("stages").join(name);
        assert!(folder.is_dir(), "{} is missing", folder.display());
        Self::of_folder(&folder)
    }

    /// A copy of the project in `folder`.
    ///
    /// # Panics
    ///
    /// If it cannot be copied.
    pub fn of_folder(folder: impl AsRef<Path>) -> Self {
        let folder = folder.as_ref();
        let name = folder.file_name().expect("a project has a name");
        let stage = Self::empty(&name.to_string_lossy());
        copy::tree(folder, &stage.root);
        stage
    }

    /// A copy of `workspace-demo`, with its `Cargo.lock`. Commands that need its
    /// crates need [`Stage::with_crates`] too.
    ///
    /// # Panics
    ///
    /// If it cannot be copied.
    pub fn of_demo() -> Self {
        let demo = demo();
        let stage = Self::of_folder(&demo);
        fs::copy(demo.join("Cargo.lock"), stage.root.join("Cargo.lock"))
            .expect("the demo has a lock file");
        stage
    }

    /// An empty folder of this name.
    ///
    /// # Panics
    ///
    /// If it cannot be made.
    pub fn empty(name: &str) -> Self {
        Self::empty_in(Temporary::new(), name)
    }

    fn empty_in(temporary: Temporary, name: &str) -> Self {
        let root = temporary.path().join(name);
        fs::create_dir(&root).expect("the temporary folder is writable");
        let home = temporary.home();
        fs::create_dir_all(home.join("nothing")).expect("writable");
        fs::write(home.join("config.toml"), CONFIG).expect("writable");
        // The nearest of these counts: without them those of the reader would.
        for settings in ["rustfmt.toml", "clippy.toml"] {
            fs::write(temporary.path().join(settings), "").expect("writable");
        }
        Self { temporary, root, at: String::new(), code: 0 }
    }

    /// The crates that `workspace-demo/Cargo.lock` names, taken from what cargo has
    /// fetched on this machine before. Their files are linked, not copied, where that can
    /// be; the cache stays as it is.
    ///
    /// # Panics
    ///
    /// If one of them has not been fetched yet.
    #[must_use]
    pub fn with_crates(self) -> Self {
        crates::take(&demo().join("Cargo.lock"), &self.temporary.home());
        self
    }

    /// Says whether [`Stage::with_crates`] finds all that it needs.
    pub fn are_crates_fetched() -> bool {
        crates::are_fetched(&demo().join("Cargo.lock"))
    }

    /// The folder of the copy.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The copy's own `CARGO_HOME`.
    pub fn home(&self) -> PathBuf {
        self.temporary.home()
    }

    /// The path of a file of the copy, given with `/` from where commands run.
    pub fn path(&self, file: &str) -> PathBuf {
        let steps = self.at.split('/').chain(file.split('/'));
        steps.filter(|step| !step.is_empty() && *step != ".").fold(
            self.root.clone(),
            |mut at, step| {
                if step == ".." {
                    at.pop();
                } else {
                    at.push(step);
                }
                at
            },
        )
    }

    /// The text of a file of the copy.
    ///
    /// # Panics
    ///
    /// If it cannot be read.
    #[track_caller]
    pub fn read(&self, file: &str) -> String {
        let text = fs::read_to_string(self.path(file));
        text.unwrap_or_else(|error| panic!("{file} cannot be read: {error}"))
            .replace("\r\n", "\n")
    }

    /// Writes a file of the copy, and the folders above it.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
        // A file of a crate may be a link into the reader's cache.
        let _ = fs::remove_file(&path);
        fs::write(path, text).expect("the copy is writable");
    }

    /// Replaces a text that stands once in a file of the copy.
    ///
    /// # Panics
    ///
    /// If it does not stand there, or more than once.
    #[track_caller]
    pub fn replace(&self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        let count = text.matches(old).count();
        assert_eq!(count, 1, "how often `{old}` stands in {file}");
        self.write(file, &text.replace(old, new));
    }

    /// Copies a file of `workspace-demo` to the same place below the copy's root.
    ///
    /// # Panics
    ///
    /// If there is no such file.
    pub fn take_from_demo(&self, file: &str) {
        let text = fs::read_to_string(demo().join(file));
        let text =
            text.unwrap_or_else(|error| panic!("workspace-demo/{file}: {error}"));
        let path = file.split('/').fold(self.root.clone(), |at, step| at.join(step));
        fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
        fs::write(path, text).expect("the copy is writable");
    }

    /// Adds lines to the end of a file of the copy.
    #[track_caller]
    pub fn append(&self, file: &str, lines: &str) {
        self.write(file, &(self.read(file) + lines));
    }
}

/// The configuration of the copy's own cargo. Paths are from the folder that holds the
/// folder of this file.
const CONFIG: &str = r#"[source.crates-io]
replace-with = "nothing"

[source.nothing]
directory = "home/nothing"

[cargo-new]
vcs = "none"
"#;

/// The folder of chapter 4.
fn chapter() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("this package is in the chapter").to_path_buf()
}

/// The folder `workspace-demo`.
fn demo() -> PathBuf {
    let root = chapter().join("..").join("..");
    root.join("workspace-demo")
}
