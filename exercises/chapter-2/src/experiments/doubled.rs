// ANCHOR: main
pub fn main() {
    let mut v = vec![1, 2, 3];
    for i in 0..v.len() {
        v.push(2 * v[i]);
    }
    println!("{v:?}");
}
// ANCHOR_END: main
