//! Takes multiples of a power of two, which meet in a hasher that does not turn.

use crate::mix::mix;

pub fn collide(n: usize) -> Vec<u64> {
    (0..n as u64).map(|i| i << 32).collect()
}

pub fn seeded(seed: u64, word: u64) -> u64 {
    mix(word ^ mix(!seed))
}
