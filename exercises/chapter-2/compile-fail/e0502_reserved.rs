fn main() {
    let mut scores = vec![3, 9, 4];
    scores.reserve(10);
    let first = &scores[0];
    scores.push(*first);
    println!("{first}");
}
