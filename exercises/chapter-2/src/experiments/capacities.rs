// ANCHOR: main
pub fn main() {
    println!("u64: {}", capacities(40, 7_u64));
    println!("u8: {}", capacities(40, 7_u8));
    println!("[u8; 2048]: {}", capacities(40, [7_u8; 2048]));
    println!("(): {}", capacities(40, ()));
}

/// The capacities that a new `Vec` has during `n` pushes, each named once.
fn capacities<T: Copy>(n: usize, element: T) -> String {
    let mut v = Vec::new();
    let mut seen = vec![v.capacity()];
    for _ in 0..n {
        v.push(element);
        if seen.last() != Some(&v.capacity()) {
            seen.push(v.capacity());
        }
    }
    let words = seen.into_iter().map(word);
    words.collect::<Vec<_>>().join(" ")
}
// ANCHOR_END: main

/// The largest `usize` is another number on another machine.
fn word(capacity: usize) -> String {
    if capacity == usize::MAX { "usize::MAX".into() } else { capacity.to_string() }
}
