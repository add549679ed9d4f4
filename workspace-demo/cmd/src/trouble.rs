//! An error as a person sees it.

use crate::exit::Exit;

/// What happened and where, what to do next, and what to end with.
#[derive(Debug)]
pub(crate) struct Trouble {
    pub what: String,
    pub next: String,
    pub exit: Exit,
}

impl Trouble {
    pub(crate) fn new(
        exit: Exit,
        what: impl Into<String>,
        next: impl Into<String>,
    ) -> Self {
        Self { what: what.into(), next: next.into(), exit }
    }

    /// Standard output does not take what is printed.
    pub(crate) fn with_output(error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::new(Exit::Done, "", "");
        }
        Self::new(
            Exit::System,
            format!("cannot print: {error}"),
            "Look at where the output goes to. If a change was asked for, it is made: only \
             its answer is missing.",
        )
    }
}
