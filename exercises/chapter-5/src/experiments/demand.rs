//! How often does the work run? It depends on who asks for the results.

use std::cell::Cell;

// ANCHOR: main
pub fn main() {
    let xs: Vec<u64> = (0..1_000).collect();
    let calls = Cell::new(0);
    let work = |x: &u64| {
        calls.set(calls.get() + 1);
        x * x
    };

    let _squares = xs.iter().map(work);
    println!("map: calls: {}", calls.take());

    let len = xs.iter().map(work).len();
    println!("map and len: calls: {} for {len} squares", calls.take());

    let found = xs.iter().map(work).any(|square| square == 81);
    println!("map and any: calls: {}, found: {found}", calls.take());

    let sum: u64 = xs.iter().map(work).sum();
    println!("map and sum: calls: {}, sum: {sum}", calls.take());
}
// ANCHOR_END: main
