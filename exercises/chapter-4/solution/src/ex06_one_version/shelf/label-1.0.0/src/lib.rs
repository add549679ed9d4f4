//! Labels.

use ink::Ink;

/// What a label looks like.
pub fn text(name: &str, ink: &Ink) -> String {
    format!("{name} in {}", ink.0)
}
