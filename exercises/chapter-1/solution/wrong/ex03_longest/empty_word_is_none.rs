//! Uses the empty string as "nothing found yet", so an empty word is not found.

pub fn longest(words: Vec<String>) -> Option<String> {
    let mut best = String::new();
    for word in words {
        if word.len() > best.len() {
            best = word;
        }
    }
    if best.is_empty() { None } else { Some(best) }
}
