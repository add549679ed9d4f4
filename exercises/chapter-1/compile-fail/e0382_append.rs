fn add(mut v: Vec<i64>) -> Vec<i64> {
    v[0] = -1;
    v.push(3);
    v[1] = 11;
    v
}

fn main() {
    let mut a = Vec::with_capacity(3);
    a.extend([0, 0]);
    let b = add(a);
    println!("{a:?} {b:?}");
}
