use lab::{Event, tape};

// ANCHOR: main
pub fn main() {
    let ((), tape) = tape(|| {
        let mut v: Vec<u64> = Vec::new();
        (0..1_000_000).for_each(|n| v.push(n));
    });
    let old = |event| match event {
        Event::Realloc { from, .. } => from / size_of::<u64>(),
        _ => 0,
    };
    let olds: Vec<usize> = tape.events().map(old).collect();
    let sum: usize = olds.iter().sum();
    println!("places in all old buffers: {sum}");
    println!("places in the last of them: {}", olds.iter().max().unwrap_or(&0));
    println!("fewer than 2 for each push: {}", sum < 2 * 1_000_000);
}
// ANCHOR_END: main
