//! Tries one key after the other.

use crate::fx::fx;
use crate::mix::mix;

pub fn collide(n: usize) -> Vec<u64> {
    let meets = |key: &u64| fx(*key) as u32 == 0 && fx(*key) >> 57 == 0;
    (0..).filter(meets).take(n).collect()
}

pub fn seeded(seed: u64, word: u64) -> u64 {
    mix(word ^ mix(!seed))
}
