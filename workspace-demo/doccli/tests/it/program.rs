//! Runs the program in a folder of its own.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{self, Child, Command, Output, Stdio},
};

/// A folder that is removed at the end of the test, with a database in it.
pub struct Folder {
    pub path: PathBuf,
}

impl Folder {
    /// An empty folder; `name` is the test's.
    pub fn new(name: &str) -> Self {
        // Another process may run the same tests at the same time.
        let name = format!("{name}-{}", process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self { path }
    }

    /// A folder with a database, and in it a collection `people` with two documents.
    pub fn with_people(name: &str) -> Self {
        let folder = Self::new(name);
        folder.run(&["create", "people"]).succeeds();
        folder.write("two.jsonl", "{\"name\":\"Ada\"}\n{\"name\":\"Eva\"}\n");
        folder.run(&["import", "people", "two.jsonl"]).succeeds();
        folder
    }

    /// The path of a file in this folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.file("doccli.redb")
    }

    /// The files that an export has begun.
    pub fn parts(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.path).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths.filter(|it| it.extension().is_some_and(|it| it == "part")).collect()
    }

    /// Writes a file.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.file(name), text).unwrap();
    }

    /// The program with these arguments, not started yet.
    pub fn command<S: AsRef<str>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_doccli"));
        command.args(arguments.iter().map(AsRef::as_ref)).current_dir(&self.path);
        command.env_remove("DOCCLI_DB");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    pub fn run<S: AsRef<str>>(&self, arguments: &[S]) -> Ran {
        Ran::of(self.command(arguments).output().unwrap())
    }

    /// Runs the program to its end with this standard input.
    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self.start(arguments);
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ran::of(child.wait_with_output().unwrap())
    }

    /// Starts the program; its standard input stays open.
    pub fn start(&self, arguments: &[&str]) -> Child {
        self.command(arguments).stdin(Stdio::piped()).spawn().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What a failed test leaves is worth a look.
        if !std::thread::panicking() {
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

/// What a run of the program left behind.
#[derive(Debug)]
pub struct Ran {
    /// None if a signal ended it.
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// The outcome of a command that was run in another way.
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Demands exit code 0, and gives standard output.
    #[track_caller]
    pub fn succeeds(&self) -> &str {
        assert_eq!(self.code, Some(0), "{self:?}");
        &self.stdout
    }

    /// Demands this exit code, nothing on standard output, and a message that names
    /// `what` and says what to do next.
    #[track_caller]
    pub fn fails(&self, code: i32, what: &str) {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert_eq!(self.stdout, "", "{self:?}");
        assert!(self.stderr.starts_with("error: "), "{self:?}");
        assert!(self.stderr.contains(what), "no {what:?}: {self:?}");
        assert!(self.stderr.contains("\n  next: "), "{self:?}");
    }
}
