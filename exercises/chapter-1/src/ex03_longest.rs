//! Exercise 1.3: the longest word, taken out of its `Vec`.

/// The longest of `words`, counted in bytes; the first one, if several are longest;
/// `None` if there are no words. The `String` is one of the given, not a copy:
/// nothing is allocated.
pub fn longest(words: Vec<String>) -> Option<String> {
    todo!("1.3: the longest of {words:?}")
}
