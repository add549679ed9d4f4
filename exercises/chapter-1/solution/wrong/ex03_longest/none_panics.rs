//! Takes the first word without asking whether there is one.

pub fn longest(mut words: Vec<String>) -> Option<String> {
    let mut best = words.remove(0);
    for word in words {
        if word.len() > best.len() {
            best = word;
        }
    }
    Some(best)
}
