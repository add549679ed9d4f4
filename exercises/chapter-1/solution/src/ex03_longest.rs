//! Exercise 1.3: the longest word, taken out of its `Vec`.

/// The longest of `words`, counted in bytes; the first one, if several are longest;
/// `None` if there are no words. The `String` is one of the given, not a copy:
/// nothing is allocated.
///
/// `words` belongs to this function, so its elements may be moved out. `into_iter`
/// hands them over one by one, and no text is copied. Of two words `reduce` keeps
/// one; the other is dropped there, and its buffer freed. (`max_by_key` would be
/// shorter, but of equals it gives the last.)
pub fn longest(words: Vec<String>) -> Option<String> {
    words.into_iter().reduce(longer)
}

/// Only a strictly longer `word` wins, so of equals the first one stays.
fn longer(best: String, word: String) -> String {
    if word.len() > best.len() { word } else { best }
}
