//! Lets an experiment show a panic's message and go on.

use std::panic::{self, UnwindSafe};
use std::thread;

/// Runs `code`, which is expected to panic, and gives the panic's message.
pub fn message_of<R>(code: impl FnOnce() -> R + UnwindSafe) -> String {
    match outcome_of(code) {
        Ok(_) => "it did not panic".to_string(),
        Err(payload) => match payload.downcast::<String>() {
            Ok(message) => *message,
            Err(_) => "a message without numbers".to_string(),
        },
    }
}

/// Says whether `code` panics; for a panic whose message is not a promise.
pub fn panics<R>(code: impl FnOnce() -> R + UnwindSafe) -> bool {
    outcome_of(code).is_err()
}

fn outcome_of<R>(code: impl FnOnce() -> R + UnwindSafe) -> thread::Result<R> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {})); // else the message is printed as well
    let outcome = panic::catch_unwind(code);
    panic::set_hook(hook);
    outcome
}
