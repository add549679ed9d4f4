fn main() {
    let mut v = vec![0, 0];
    let a = &mut v;
    let b = &mut v;
    b.push(3);
    a.push(77);
}
