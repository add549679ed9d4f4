// ANCHOR: main
pub fn main() {
    let a = two_zeros(3);
    let buffer = a.as_ptr();
    let a = add(a);
    println!("moved in and out: {a:?}");
    println!("same buffer: {}", a.as_ptr() == buffer);

    let mut e = two_zeros(2);
    add_through(&mut e);
    println!("through &mut: {e:?}");

    let c = two_zeros(2);
    let d = add(c.to_vec());
    println!("from a copy: {c:?} {d:?}");
}

fn two_zeros(capacity: usize) -> Vec<i64> {
    let mut v = Vec::with_capacity(capacity);
    v.resize(2, 0);
    v
}

fn add(mut v: Vec<i64>) -> Vec<i64> {
    add_through(&mut v);
    v
}

fn add_through(v: &mut Vec<i64>) {
    v[0] = -1;
    v.push(3);
    v[1] = 11;
}
// ANCHOR_END: main
