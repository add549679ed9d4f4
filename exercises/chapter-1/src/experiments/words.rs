// ANCHOR: main
pub fn main() {
    let bytes = [
        size_of::<[usize; 1000]>(),
        size_of::<&[usize]>(),
        size_of::<Vec<usize>>(),
        size_of::<&Vec<usize>>(),
        size_of::<&[usize; 1000]>(),
    ];
    let words = bytes.map(|size| size / size_of::<usize>());
    println!("{words:?}");
}
// ANCHOR_END: main
