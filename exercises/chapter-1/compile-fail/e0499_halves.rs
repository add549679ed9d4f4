fn main() {
    let mut x = [0, 1, 2, 3, 4];
    let a = &mut x[..2];
    let b = &mut x[2..];
    a[1] = 22;
    b[0] = 33;
    println!("{x:?}");
}
