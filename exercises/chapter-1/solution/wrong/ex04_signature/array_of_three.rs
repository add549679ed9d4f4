//! Puts a length into the type: only arrays of three are accepted.

pub fn count_long(words: &[String; 3], min: usize) -> usize {
    words.iter().filter(|word| word.len() >= min).count()
}
