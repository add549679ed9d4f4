use chapter_3::fx::By;
use maps::ShiftMap;
use std::cell::Cell;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};

// ANCHOR: key
thread_local! {
    static COMPARED: Cell<u64> = const { Cell::new(0) };
}

#[derive(Eq)]
struct Key(u64);

impl PartialEq for Key {
    fn eq(&self, other: &Key) -> bool {
        COMPARED.set(COMPARED.get() + 1);
        self.0 == other.0
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
// ANCHOR_END: key

// ANCHOR: main
const SEED: u64 = 0x0123_4567_89AB_CDEF;

pub fn main() {
    for n in [1000, 2000] {
        println!("{n} keys, i << 32 for each i");
        println!("a linear probe, no seed: {}", linear(n, By(|key| key)));
        println!("hashbrown, no seed: {}", hashbrown(n, By(|key| key)));
        println!("hashbrown, key + seed: {}", hashbrown(n, By(|key| key + SEED)));
        println!("hashbrown, key ^ seed: {}", hashbrown(n, By(|key| key ^ SEED)));
        let few = hashbrown(n, RandomState::new()) < n;
        println!("hashbrown, RandomState: fewer than {n}: {few}");
    }
}

/// How many pairs of keys hashbrown compares while `n` keys are put in.
fn hashbrown(n: u64, hasher: impl BuildHasher) -> u64 {
    let mut map = hashbrown::HashMap::with_hasher(hasher);
    COMPARED.set(0);
    map.extend((0..n).map(|i| (Key(i << 32), i)));
    COMPARED.get()
}
// ANCHOR_END: main

fn linear(n: u64, hasher: impl BuildHasher) -> u64 {
    let mut map = ShiftMap::with_hasher(hasher);
    COMPARED.set(0);
    map.extend((0..n).map(|i| (Key(i << 32), i)));
    COMPARED.get()
}
