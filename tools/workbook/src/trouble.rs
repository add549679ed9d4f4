//! What went wrong before there could be a verdict.

use std::{io, path::Path};

/// A mistake in the command, or something on this machine that has to be put right.
///
/// It carries everything that a reader needs: what happened and where, and what to
/// do next. The command ends with exit code 2.
#[derive(Debug)]
pub struct Trouble {
    /// What happened, and where: one sentence or a few lines.
    pub what: String,
    /// What to do next, usually a command.
    pub next: String,
}

impl Trouble {
    /// Trouble with a sentence that says what happened, and one that says what next.
    pub fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { what: what.into(), next: next.into() }
    }

    /// Trouble with a file: `doing` is "read" or "write".
    pub fn with_file(doing: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(
            format!("cannot {doing} {}: {error}", path.display()),
            "Check that the folder is there and that you may write in it: \
             cargo workbook doctor",
        )
    }
}
