//! Stamps.

use ink::Ink;

/// The ink of all stamps.
pub fn ink() -> Ink {
    Ink("violet".into())
}
