//! Borrows a whole `Vec`: a part of one, or an array, is refused.

pub fn count_long(words: &Vec<String>, min: usize) -> usize {
    words.iter().filter(|word| word.len() >= min).count()
}
