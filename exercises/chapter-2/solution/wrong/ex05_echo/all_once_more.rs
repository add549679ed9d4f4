//! Goes through the words `times` times, so the copies are in another order.

pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let echoed = words.iter().filter(|word| wanted(word)).count();
    words.reserve(times * echoed);
    let len = words.len();
    for _ in 0..times {
        for i in 0..len {
            if wanted(&words[i]) {
                words.push(words[i].clone());
            }
        }
    }
}
