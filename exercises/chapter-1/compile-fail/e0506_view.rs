fn main() {
    let mut x = [0, 1, 2];
    let view = &x[..];
    x[1] = 9;
    println!("{view:?} {x:?}");
}
