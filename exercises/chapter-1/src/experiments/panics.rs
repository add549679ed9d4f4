//! Lets an experiment show a panic's message and go on.

use std::panic::{self, UnwindSafe};

/// Runs `code`, which is expected to panic, and gives the panic's message.
pub fn message_of<R>(code: impl FnOnce() -> R + UnwindSafe) -> String {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {})); // else the message is printed as well
    let outcome = panic::catch_unwind(code);
    panic::set_hook(hook);
    match outcome {
        Ok(_) => "it did not panic".to_string(),
        Err(payload) => match payload.downcast::<String>() {
            Ok(message) => *message,
            Err(_) => "a message without numbers".to_string(),
        },
    }
}
