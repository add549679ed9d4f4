//! Lets an experiment panic and go on.

use std::panic::{self, UnwindSafe};

/// Says whether `code` panics, and prints nothing. The message of a panic in std is
/// no promise, so no experiment shows one.
pub fn panics<R>(code: impl FnOnce() -> R + UnwindSafe) -> bool {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {})); // else the message is printed
    let outcome = panic::catch_unwind(code);
    panic::set_hook(hook);
    outcome.is_err()
}
