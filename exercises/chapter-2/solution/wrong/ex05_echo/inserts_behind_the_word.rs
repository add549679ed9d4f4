//! Puts the copies behind their word, and moves the indices that come after.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let echoed = words.iter().filter(|word| wanted(word)).count();
    words.reserve(times * echoed);
    for i in 0..words.len() {
        if wanted(&words[i]) {
            for _ in 0..times {
                words.insert(i + 1, words[i].clone());
            }
        }
    }
}
