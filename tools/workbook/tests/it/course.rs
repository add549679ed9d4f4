//! A copy of the small course in `fixture`, and the command run in it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A copy of the small course that one test may change as it likes.
pub struct Course {
    pub root: PathBuf,
}

/// What the command printed, and how it ended.
pub struct Said {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Course {
    /// Makes the copy for the test of this name.
    pub fn new(test: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("it").join(test);
        if root.exists() {
            fs::remove_dir_all(&root).expect("an old copy can be removed");
        }
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&here.join("tests").join("it").join("fixture"), &root);
        let open = here.join("..").join("..").join("exercises").join("open.rs");
        fs::copy(open, root.join("exercises").join("open.rs")).unwrap();
        Self { root }
    }

    /// A path below the chapter's folder, given with `/`.
    pub fn path(&self, path: &str) -> PathBuf {
        let chapter = self.root.join("exercises").join("chapter-1");
        path.split('/').fold(chapter, |folder, name| folder.join(name))
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub fn write(&self, path: &str, text: &str) {
        fs::write(self.path(path), text).unwrap();
    }

    /// Puts the reference solution in the stub's place.
    pub fn solve(&self, stem: &str) {
        let solution = self.read(&format!("solution/src/{stem}.rs"));
        self.write(&format!("src/{stem}.rs"), &solution);
    }

    /// Puts a wrong answer in the stub's place.
    pub fn answer_wrongly(&self, stem: &str, name: &str) {
        let wrong = self.read(&format!("solution/wrong/{stem}/{name}.rs"));
        self.write(&format!("src/{stem}.rs"), &wrong);
    }

    /// The command, to be run at the root.
    pub fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_workbook"));
        command.args(line.split_whitespace()).current_dir(&self.root);
        for name in ["CARGO_TARGET_DIR", "WORKBOOK_ROOT"] {
            command.env_remove(name);
        }
        // A busy machine takes its time. A test of what hangs sets a shorter one.
        command.env("WORKBOOK_LIMIT_MS", "60000");
        command
    }

    pub fn run(&self, line: &str) -> Said {
        said(self.command(line).output().unwrap())
    }
}

/// What a finished command said.
pub fn said(output: Output) -> Said {
    let text = |bytes| String::from_utf8(bytes).unwrap().replace("\r\n", "\n");
    Said {
        code: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

impl Said {
    /// Checks the exit code, and that each part is somewhere in what was printed.
    #[track_caller]
    pub fn is(&self, code: i32, parts: &[&str]) -> &Self {
        let all = format!("{}{}", self.stdout, self.stderr);
        assert_eq!(self.code, Some(code), "the exit code of:\n{all}");
        for part in parts {
            assert!(all.contains(part), "`{part}` is missing in:\n{all}");
        }
        self
    }

    /// Checks that none of these is anywhere in what was printed.
    #[track_caller]
    pub fn is_without(&self, parts: &[&str]) -> &Self {
        let all = format!("{}{}", self.stdout, self.stderr);
        for part in parts {
            assert!(!all.contains(part), "`{part}` should not be in:\n{all}");
        }
        self
    }

    /// Checks that a part is in the first five lines.
    #[track_caller]
    pub fn begins_with(&self, parts: &[&str]) -> &Self {
        let first: Vec<_> = self.stdout.lines().take(5).collect();
        let first = first.join("\n");
        for part in parts {
            assert!(first.contains(part), "`{part}` is missing in:\n{first}");
        }
        self
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
