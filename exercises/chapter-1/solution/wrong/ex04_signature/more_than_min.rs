//! The signature is right; counts the words longer than `min`, not those of `min` bytes.

pub fn count_long(words: &[String], min: usize) -> usize {
    words.iter().filter(|word| word.len() > min).count()
}
