//! Believes that `max_by_key` gives the first of equals.

pub fn longest(words: Vec<String>) -> Option<String> {
    words.into_iter().max_by_key(|word| word.len())
}
