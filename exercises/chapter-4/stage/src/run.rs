//! Running cargo.

use crate::{Stage, clean};
use std::{
    env,
    io::{self, Read},
    process::Command,
};

/// What a command said, cleaned, and how it ended.
#[derive(Debug, Clone)]
pub struct Said {
    pub success: bool,
    pub code: i32,
    /// Standard output and standard error, in the order in which they came.
    pub text: String,
    /// Standard output alone, not cleaned; only [`Stage::machine`] fills it.
    pub stdout: String,
}

impl Said {
    /// The text, if the command succeeded.
    ///
    /// # Panics
    ///
    /// If it failed: with `what` should have worked, and what cargo said.
    #[track_caller]
    pub fn expect(self, what: &str) -> String {
        assert!(self.success, "{what}\n{}", self.reason());
        self.text
    }

    /// What cargo said, from its first error on: what comes before is progress.
    pub fn reason(&self) -> &str {
        let at = self.text.find("\nerror").map(|at| at + 1);
        self.text[at.unwrap_or(0)..].trim_end()
    }
}

impl Stage {
    /// Runs cargo in the copy, and says nothing. `arguments` are separated by spaces.
    ///
    /// # Panics
    ///
    /// If cargo does not start.
    pub fn cargo(&self, arguments: &str) -> Said {
        let mut cargo = self.command(arguments);
        let (mut reader, writer) = io::pipe().expect("a pipe can be made");
        let both = writer.try_clone().expect("a pipe can be shared");
        let mut child =
            cargo.stdout(writer).stderr(both).spawn().expect("cargo starts");
        // The command holds the pipe's other end; without this it would never close.
        drop(cargo);
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).expect("what cargo says can be read");
        let status = child.wait().expect("cargo ends");
        Said {
            success: status.success(),
            code: status.code().unwrap_or(-1),
            text: clean::text(
                &String::from_utf8_lossy(&bytes),
                self.temporary.path(),
            ),
            stdout: String::new(),
        }
    }

    /// Runs cargo for what it prints for programs: standard output stays as it is.
    ///
    /// # Panics
    ///
    /// If cargo does not start.
    pub fn machine(&self, arguments: &str) -> Said {
        let done = self.command(arguments).output().expect("cargo starts");
        let said = String::from_utf8_lossy(&done.stderr);
        Said {
            success: done.status.success(),
            code: done.status.code().unwrap_or(-1),
            text: clean::text(&said, self.temporary.path()),
            stdout: String::from_utf8_lossy(&done.stdout).into_owned(),
        }
    }

    /// Cargo as the reader has it, but with no setting of the reader's: no flags, no
    /// target folder, no network, and one job at a time, so that what it prints comes
    /// in the same order each time.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        // Cargo names itself to what it runs, so that the same one is used.
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            let is_set_up =
                ["CARGO", "RUSTC", "RUSTDOC", "RUSTFLAGS", "RUST_", "DEP_"];
            if is_set_up.iter().any(|start| text.starts_with(start)) {
                cargo.env_remove(name);
            }
        }
        cargo
            .args(arguments.split_whitespace())
            .current_dir(self.path(""))
            .env("CARGO_HOME", self.temporary.home())
            .env("CARGO_BUILD_JOBS", "1")
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_TERM_PROGRESS_WHEN", "never")
            .env("RUST_BACKTRACE", "0")
            .env("RUST_TEST_THREADS", "1")
            .env("TERM", "dumb")
            .env("LC_ALL", "C");
        cargo
    }
}
