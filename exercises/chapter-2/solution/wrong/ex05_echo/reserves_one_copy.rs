//! Makes room for one copy of each wanted word, and not for all of them.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let echoed = words.iter().filter(|word| wanted(word)).count();
    words.reserve(echoed);
    for i in 0..words.len() {
        if wanted(&words[i]) {
            for _ in 0..times {
                words.push(words[i].clone());
            }
        }
    }
}
