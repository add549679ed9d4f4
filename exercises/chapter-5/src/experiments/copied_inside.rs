//! What runs between two looks at the clock? Here the clock counts.

use lab::tape;
use std::hint::black_box;

// ANCHOR: main
/// Reverses, and returns how many elements it has moved.
fn reverse(xs: &mut [u64]) -> usize {
    let (half, last) = (xs.len() / 2, xs.len() - 1);
    for i in 0..half {
        xs.swap(i, last - i);
    }
    2 * half
}

pub fn main() {
    let xs: Vec<u64> = (0..1_000).collect();

    let (moved, tape_inside) = tape(|| {
        let mut copy = black_box(xs.clone());
        copy.len() + reverse(&mut copy)
    });
    println!("copied inside, elements moved: {moved}");
    println!("copied inside, requests: {}", tape_inside.events().count());
    print!("{tape_inside}");

    let mut copy = xs.clone();
    let (moved, tape_outside) = tape(|| reverse(&mut copy));
    println!("copied outside, elements moved: {moved}");
    println!("copied outside, requests: {}", tape_outside.events().count());
}
// ANCHOR_END: main
