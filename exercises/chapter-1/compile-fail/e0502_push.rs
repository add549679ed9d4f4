fn main() {
    let mut v = Vec::with_capacity(8);
    v.push(10);
    let first = &v[0];
    v.push(20);
    println!("{first}");
}
