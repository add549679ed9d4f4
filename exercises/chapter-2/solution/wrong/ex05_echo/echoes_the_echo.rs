//! Asks for the length anew in each round, so the loop comes to the copies.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let mut i = 0;
    while i < words.len() {
        if wanted(&words[i]) {
            for _ in 0..times {
                words.push(words[i].clone());
            }
        }
        i += 1;
    }
}
