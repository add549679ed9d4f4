use chapter_3::fx::By;
use chapter_3::mix::mix;
use maps::{Map, ShiftMap, Table, watch};
use std::hash::BuildHasher;

// ANCHOR: main
pub fn main() {
    for n in [5_000, 10_000, 20_000] {
        println!("{n} keys are put into an empty map; slots looked at:");
        let mut target = ShiftMap::with_hasher(By(mix));
        println!("  in the order 0, 1, 2, …: {}", fill(0..n, &mut target));

        let source = target;
        let mut target = ShiftMap::with_hasher(By(mix));
        println!("  in the order of the first map: {}", copy(&source, &mut target));
    }
}
// ANCHOR_END: main

// ANCHOR: fill
/// Copies all keys in the order in which the source gives them.
pub fn copy<T: Table<(u64, u64)>, S: BuildHasher>(
    source: &Map<u64, u64, impl Table<(u64, u64)>, impl BuildHasher>,
    target: &mut Map<u64, u64, T, S>,
) -> usize {
    fill(source.iter().map(|(key, _)| *key), target)
}

/// The slots, or groups, that are looked at while the keys are put in one by one.
pub fn fill<T: Table<(u64, u64)>, S: BuildHasher>(
    keys: impl Iterator<Item = u64>,
    target: &mut Map<u64, u64, T, S>,
) -> usize {
    keys.map(|key| watch::count_probes(|| target.insert(key, key)).1).sum()
}
// ANCHOR_END: fill
