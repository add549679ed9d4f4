//! Takes the word out with `mem::take`, and leaves an empty one.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let echoed = words.iter().filter(|word| wanted(word)).count();
    words.reserve(times * echoed);
    for i in 0..words.len() {
        if wanted(&words[i]) {
            let word = std::mem::take(&mut words[i]);
            for _ in 0..times {
                words.push(word.clone());
            }
        }
    }
}
