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
        let is_first = self.text.starts_with("error");
        let later = self.text.find("\nerror").filter(|_| !is_first);
        self.text[later.map_or(0, |at| at + 1)..].trim_end()
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
            let is_set_up = [
                "CARGO",
                "RUSTC",
                "RUSTDOC",
                "RUSTFLAGS",
                "RUST_",
                "DEP_",
                "CLIPPY_",
            ];
            if is_set_up.iter().any(|start| text.starts_with(start)) {
                cargo.env_remove(name);
            }
        }
        cargo
            .args(arguments.split_whitespace())
            .current_dir(self.path(""))
            .env("CARGO_HOME", self.temporary.home())
            // Cargo looks for manifests and configurations in all folders above. This
            // stops it; it is cargo's own tests' and no promise: see the test below.
            .env("__CARGO_TEST_ROOT", self.temporary.path())
            // No proxy, whoever names one: a mirror on this machine needs none.
            .env("CARGO_HTTP_PROXY", "")
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Mirror, temporary::Temporary};
    use std::fs;

    #[test]
    fn the_reason_begins_with_the_first_error() {
        for (text, reason) in [
            ("error: a\n\nerror: b\n", "error: a\n\nerror: b"),
            ("   Compiling a\nerror: a\nerror: b\n", "error: a\nerror: b"),
            ("warning: a\n", "warning: a"),
        ] {
            let text = text.into();
            let said =
                Said { success: false, code: 101, text, stdout: String::new() };
            assert_eq!(said.reason(), reason);
        }
    }

    /// A package `pearl`, which depends on nothing.
    fn fill(stage: &Stage) {
        let manifest = "[package]\nname = \"pearl\"\nversion = \"1.0.0\"\n\
                        edition = \"2024\"\n";
        stage.write("Cargo.toml", manifest);
        stage.write("src/lib.rs", "pub fn a() {\n    a();\n}\n");
    }

    #[test]
    fn what_lies_above_the_temporary_folder_counts_for_nothing() {
        let above = Temporary::new();
        let put = |file: &str, text: &str| {
            let path = above.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        put("Cargo.toml", "[workspace]\n");
        put(".cargo/config.toml", "[build]\ntarget-dir = \"elsewhere\"\n");
        put("rustfmt.toml", "tab_spaces = 2\n");
        let below = above.path().join("below");
        fs::create_dir(&below).unwrap();
        #[cfg(unix)]
        let below = {
            let link = above.path().join("link");
            std::os::unix::fs::symlink(below, &link).unwrap();
            link
        };
        let stage = Stage::empty_in(Temporary::below(&below), "pearl");
        fill(&stage);
        stage.cargo("check").expect("the manifest above is not asked");
        assert!(stage.path("target").is_dir(), "the configuration above is read");
        stage.cargo("fmt --check").expect("the settings of rustfmt above are read");
    }

    #[test]
    fn a_proxy_is_not_asked_for_a_mirror_on_this_machine() {
        let (pearl, mirror) = (Stage::empty("pearl"), Mirror::new());
        fill(&pearl);
        mirror.publish(&pearl);
        let user = Stage::empty("user");
        mirror.stands_behind(&user);
        fill(&user);
        user.replace("Cargo.toml", "\"pearl\"", "\"user\"");
        user.append("Cargo.toml", "\n[dependencies]\npearl = \"1.0\"\n");
        let mut cargo = user.command("fetch");
        // Nobody answers there.
        for name in ["http_proxy", "https_proxy", "ALL_PROXY"] {
            cargo.env(name, "http://127.0.0.1:9");
        }
        let done = cargo.output().expect("cargo starts");
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{said}");
    }
}
