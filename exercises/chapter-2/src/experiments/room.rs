use lab::panics;

// ANCHOR: main
pub fn main() {
    let mut v = Vec::with_capacity(8);
    v.extend([10_u64, 20, 30, 40, 50]);
    println!("length {}, room for 8: {}", v.len(), v.capacity() >= 8);
    println!("v.get(5): {:?}", v.get(5));
    println!("v[5] panics: {}", panics(|| v[5]));

    show("vec![7; 3]", vec![7; 3]);
    show("with_capacity(3)", Vec::with_capacity(3));
    show("(0..100).collect()", (0..100).collect());
    show("(0..100).filter(…).collect()", (0..100).filter(|n| n % 20 == 0).collect());
}

fn show(how: &str, v: Vec<u64>) {
    println!("{how}: length {}, capacity {}", v.len(), v.capacity());
}
// ANCHOR_END: main
