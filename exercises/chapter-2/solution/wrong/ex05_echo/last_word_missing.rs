//! Ends one index too early.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let echoed = words.iter().filter(|word| wanted(word)).count();
    words.reserve(times * echoed);
    for i in 1..words.len() {
        if wanted(&words[i - 1]) {
            for _ in 0..times {
                words.push(words[i - 1].clone());
            }
        }
    }
}
