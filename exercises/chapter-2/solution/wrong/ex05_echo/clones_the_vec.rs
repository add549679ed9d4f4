//! Goes through a copy of the whole vector.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let echoed = words.iter().filter(|word| wanted(word)).count();
    words.reserve(times * echoed);
    for word in words.clone() {
        if wanted(&word) {
            for _ in 0..times {
                words.push(word.clone());
            }
        }
    }
}
