fn main() {
    let mut xs = [0, 1, 2, 3, 4];
    xs[1..5].copy_from_slice(&xs[0..4]);
    println!("{xs:?}");
}
