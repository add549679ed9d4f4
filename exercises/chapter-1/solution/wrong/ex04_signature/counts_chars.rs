//! The signature is right; counts characters, where bytes were asked for.

pub fn count_long(words: &[String], min: usize) -> usize {
    words.iter().filter(|word| word.chars().count() >= min).count()
}
