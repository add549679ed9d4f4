// ANCHOR: main
pub fn main() {
    let mut scores = vec![3, 9, 4];
    let first = &scores[0];
    scores.push(*first);
    println!("{scores:?}");
}
// ANCHOR_END: main
