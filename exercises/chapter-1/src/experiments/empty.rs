use lab::count_allocations;
use std::hint::black_box;

// ANCHOR: main
fn thousand(mut v: Vec<u16>) -> Vec<u16> {
    for n in 0..1000 {
        v.push(n);
    }
    v
}

fn calls(make: impl FnOnce() -> Vec<u16>) -> u64 {
    count_allocations(|| black_box(make())).1.calls
}

pub fn main() {
    println!("Vec::new(): {}", calls(Vec::new));
    println!("vec![0; 1000]: {}", calls(|| vec![0; 1000]));

    let grown = calls(|| thousand(Vec::new()));
    println!("Vec::new() and 1000 pushes: more than one, {}", grown > 1);

    let room = calls(|| thousand(Vec::with_capacity(1000)));
    println!("Vec::with_capacity(1000) and 1000 pushes: {room}");
}
// ANCHOR_END: main
