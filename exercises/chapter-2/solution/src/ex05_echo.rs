//! Exercise 2.5: a vector that grows by its own elements.

/// Appends to `words`, for each word for which `wanted` says yes, in order, `times`
/// copies.
///
/// The loop goes by index, because an iterator would borrow `words` and the push
/// needs it too. `words[i]` is looked up anew in each round, in whatever buffer
/// there is by then. The range is made once, from the length before the first push,
/// so the loop never comes to the copies.
///
/// Counting first makes `reserve` exact: it asks for the room that is missing, once,
/// and for nothing if there is room enough. `reserve` takes the number of elements to
/// come and not the new length.
pub fn echo(words: &mut Vec<String>, times: usize, wanted: impl Fn(&str) -> bool) {
    let echoed = words.iter().filter(|word| wanted(word)).count();
    words.reserve(times * echoed);
    for i in 0..words.len() {
        if wanted(&words[i]) {
            for _ in 0..times {
                let copy = words[i].clone();
                words.push(copy);
            }
        }
    }
}
