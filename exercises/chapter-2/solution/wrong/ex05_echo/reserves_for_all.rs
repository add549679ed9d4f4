//! Makes room for copies of every word, wanted or not.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    words.reserve(times * words.len());
    for i in 0..words.len() {
        if wanted(&words[i]) {
            for _ in 0..times {
                words.push(words[i].clone());
            }
        }
    }
}
