//! Copies all the words to count some of them.

pub fn count_long(words: &[String], min: usize) -> usize {
    words.to_vec().into_iter().filter(|word| word.len() >= min).count()
}
