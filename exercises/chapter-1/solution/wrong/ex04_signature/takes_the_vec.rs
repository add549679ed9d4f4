//! Takes the words away from the caller, to look at them once.

pub fn count_long(words: Vec<String>, min: usize) -> usize {
    words.iter().filter(|word| word.len() >= min).count()
}
