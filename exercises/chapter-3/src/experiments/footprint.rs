use chapter_3::mix::Mix;
use maps::robin_hood::RobinHood;
use maps::{Map, Table, dense::Dense, group::Simd};
use maps::{shift::Shift, swiss::Swiss, swiss_safe::SwissSafe};

// ANCHOR: main
/// How many entries: few, and around a growth of each map.
const ENTRIES: [u64; 5] = [1_000, 1_500, 1_600, 1_750, 1_800];

pub fn main() {
    all_maps::<u64>("16 bytes");
    all_maps::<[u64; 7]>("64 bytes");
}

fn all_maps<V: Clone + Default>(size: &str) {
    print!("\n{:22}", format!("entries of {size}"));
    ENTRIES.iter().for_each(|n| print!("{n:>9}"));
    println!();
    bytes_each("entries in the slots", |n| filled::<V, Shift<_>>(n));
    bytes_each("Robin Hood", |n| filled::<V, RobinHood<_>>(n));
    bytes_each("indices beside a Vec", |n| filled::<V, Dense<_>>(n));
    bytes_each("Swiss, safe", |n| filled::<V, SwissSafe<_>>(n));
    bytes_each("Swiss", |n| filled::<V, Swiss<_, Simd>>(n));
    bytes_each("hashbrown", |n| {
        let mut map = hashbrown::HashMap::with_hasher(Mix);
        map.extend((0..n).map(|key| (key, V::default())));
        map.allocation_size()
    });
}

/// Prints the bytes for one entry in a map that grew to so many.
fn bytes_each(name: &str, bytes: impl Fn(u64) -> usize) {
    print!("{name:22}");
    for n in ENTRIES {
        print!("{:>9.1}", bytes(n) as f64 / n as f64);
    }
    println!();
}

fn filled<V: Clone + Default, T: Table<(u64, V)>>(entries: u64) -> usize {
    let mut map = Map::<u64, V, T, Mix>::new();
    for key in 0..entries {
        map.insert(key, V::default());
    }
    map.table().bytes()
}
// ANCHOR_END: main
