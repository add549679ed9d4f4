//! What the process ends with.

use std::process::ExitCode;

/// What a script can tell from the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// All is done.
    Done = 0,
    /// What was named is not there.
    NotThere = 1,
    /// The command line is wrong.
    Usage = 2,
    /// What was given cannot be taken: nothing was changed.
    Refused = 3,
    /// Another process has the database open: try again later.
    InUse = 4,
    /// The file is damaged, or no document store.
    Damaged = 5,
    /// The system failed.
    System = 6,
}

impl Exit {
    /// Every exit code; a panic that nobody expected ends with Rust's own 101.
    pub const ALL: [Self; 7] = [
        Self::Done,
        Self::NotThere,
        Self::Usage,
        Self::Refused,
        Self::InUse,
        Self::Damaged,
        Self::System,
    ];
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
