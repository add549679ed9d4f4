//! A panic is a mistake of the program, and it is told as one.
//!
//! `dbmgmt` turns the panics of redb on a damaged file into errors. Rust would print each
//! of them before that, in words that help nobody.

use crate::trouble::Trouble;
use std::panic::{self, AssertUnwindSafe, catch_unwind, resume_unwind};

/// Lets no panic print anything by itself.
pub(crate) fn keep_quiet() {
    panic::set_hook(Box::new(|_| {}));
}

/// Does the work. A panic that gets here is printed, and ends the process with 101.
pub(crate) fn caught(
    work: impl FnOnce() -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let what = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no reason was given");
        eprintln!(
            "error: doccli has a mistake: {what}\n  \
             next: Report it with the command that you gave."
        );
        resume_unwind(panic)
    })
}
