// ANCHOR: main
pub fn main() {
    let mut v: Vec<u64> = Vec::new();
    v.reserve(10);
    println!("reserve(10) on an empty Vec: {}", v.capacity());

    v.extend(1..=10);
    println!("10 elements: {}", v.capacity());
    v.reserve(1);
    println!("reserve(1) at 10 of 10: {}", v.capacity());

    after("reserve_exact(1)", |v| v.reserve_exact(1));
    after("extend by 3", |v| v.extend([1, 2, 3]));
    after("extend by 15", |v| v.extend(0..15));
}

/// The capacity after `what` was done to a `Vec` that is full: 10 of 10.
fn after(what: &str, act: impl Fn(&mut Vec<u64>)) {
    let mut v: Vec<u64> = (1..=10).collect();
    act(&mut v);
    println!("{what} at 10 of 10: {}", v.capacity());
}
// ANCHOR_END: main
