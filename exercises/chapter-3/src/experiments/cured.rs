use super::copied::{copy, fill};
use chapter_3::fx::By;
use chapter_3::mix::mix;
use maps::{DenseMap, ShiftMap, SwissSwarMap};

// ANCHOR: main
const N: u64 = 20_000;
const SEED: u64 = 0x0123_4567_89AB_CDEF;

pub fn main() {
    println!("{N} keys are copied; slots looked at:");
    let mut source = ShiftMap::with_hasher(By(mix));
    fill(0..N, &mut source);

    let mut target = ShiftMap::with_hasher(By(mix));
    target.reserve(N as usize);
    println!("into a map with room for all: {}", copy(&source, &mut target));

    let mut target = ShiftMap::with_hasher(By(|key| mix(key ^ SEED)));
    println!("mix(key ^ seed) in the second: {}", copy(&source, &mut target));

    let mut target = ShiftMap::with_hasher(By(|key| mix(key) ^ SEED));
    println!("mix(key) ^ seed in the second: {}", copy(&source, &mut target));

    let mut source = DenseMap::with_hasher(By(mix));
    fill(0..N, &mut source);
    let mut target = DenseMap::with_hasher(By(mix));
    println!("both are dense: {}", copy(&source, &mut target));

    let mut source = SwissSwarMap::with_hasher(By(mix));
    let groups = fill(0..N, &mut source);
    let mut target = SwissSwarMap::with_hasher(By(mix));
    println!("both are Swiss: {} groups", copy(&source, &mut target));
    println!("Swiss, in the order 0, 1, 2, …: {groups} groups");
}
// ANCHOR_END: main
