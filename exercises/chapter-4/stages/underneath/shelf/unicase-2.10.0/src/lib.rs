//! Stands for a crate of other people. Here it folds letter by letter.

/// The text without the difference of case.
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}
