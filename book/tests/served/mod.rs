//! A reader that runs for as long as a test needs it. Both `reader.rs` and
//! `browser.rs` start one, on a port and in folders of its own.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    time::Duration,
};

/// A served book; ends when dropped.
pub struct Reader {
    child: Child,
    /// Such as `127.0.0.1:49152`.
    pub address: String,
    /// What it said until it served.
    #[allow(dead_code, reason = "only `reader.rs` reads it")]
    pub said: Vec<String>,
}

impl Reader {
    /// Starts a reader with these arguments and waits until it serves.
    pub fn start<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Self {
        let mut child = command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the reader was built with this test");
        let stdout = BufReader::new(child.stdout.take().expect("it is a pipe"));
        let (send, lines) = mpsc::channel();
        // Reads on to the end: a full pipe would stop the reader.
        std::thread::spawn(move || {
            for line in stdout.lines().map_while(Result::ok) {
                let _ = send.send(line);
            }
        });
        let mut reader = Self { child, address: String::new(), said: Vec::new() };
        while reader.address.is_empty() {
            let Ok(line) = lines.recv_timeout(Duration::from_secs(60)) else {
                panic!(
                    "the reader did not begin to serve; it said {:#?}",
                    reader.said
                );
            };
            if let Some(rest) = line.strip_prefix("The book is at http://") {
                reader.address.extend(rest.split('/').next());
            }
            reader.said.push(line);
        }
        reader
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The reader as a command, for what does not serve.
pub fn command<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_book"));
    command.args(arguments);
    command
}

/// An empty folder of that name in Cargo's folder for tests.
pub fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    folder
}
