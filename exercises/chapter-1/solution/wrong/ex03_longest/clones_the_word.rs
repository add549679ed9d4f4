//! Borrows the words and clones the longest, though it owns them all.

pub fn longest(words: Vec<String>) -> Option<String> {
    words.iter().rev().max_by_key(|word| word.len()).cloned()
}
