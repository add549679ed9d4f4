//! Asks for the right to write, which a caller who only lends cannot give.

pub fn count_long(words: &mut [String], min: usize) -> usize {
    words.iter().filter(|word| word.len() >= min).count()
}
