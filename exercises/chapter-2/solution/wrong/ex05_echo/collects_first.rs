//! Collects the copies in a vector of their own, and then appends it.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let mut copies = Vec::new();
    for word in words.iter().filter(|word| wanted(word)) {
        for _ in 0..times {
            copies.push(word.clone());
        }
    }
    words.extend(copies);
}
