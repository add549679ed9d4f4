//! Believes that `&[String]` turns into `&[&str]`, as `&String` does into `&str`.

pub fn count_long(words: &[&str], min: usize) -> usize {
    words.iter().filter(|word| word.len() >= min).count()
}
