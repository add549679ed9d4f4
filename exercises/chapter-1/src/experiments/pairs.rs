// ANCHOR: main
pub fn main() {
    let mut xs = vec![1, 2, 3, 4, 5];
    for pair in xs.chunks_mut(2) {
        pair.reverse();
    }
    println!("{xs:?}");
}
// ANCHOR_END: main
