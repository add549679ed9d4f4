//! What the program is made of besides the library.

pub mod args;
pub mod fetch;
pub mod help;
pub mod line;
pub mod page;
pub mod prompt;
pub mod serve;

use profile_report::{Error, Result};
use std::{
    fs,
    io::{self, Write},
};

/// Writes to a file, or to the terminal.
///
/// # Errors
///
/// If it cannot be written. A reader who has seen enough is no error.
pub fn write(file: Option<&str>, text: &str) -> Result<()> {
    let (name, written) = match file {
        Some(file) => (file, fs::write(file, text)),
        None => {
            let mut stdout = io::stdout().lock();
            let written = stdout.write_all(text.as_bytes());
            ("the output", written.and_then(|()| stdout.flush()))
        }
    };
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| {
            Error::new(
                format!("{name} cannot be written: {error}"),
                "Check that the folder is there and that you may write in it.",
            )
        }),
    }
}
