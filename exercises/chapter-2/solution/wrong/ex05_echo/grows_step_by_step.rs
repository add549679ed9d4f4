//! Reserves nothing, so the vector grows several times.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    for i in 0..words.len() {
        if wanted(&words[i]) {
            for _ in 0..times {
                words.push(words[i].clone());
            }
        }
    }
}
