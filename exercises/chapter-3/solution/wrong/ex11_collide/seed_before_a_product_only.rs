//! Brings the seed in with `^` before a product, which leaves the lower bits of a word where they were.

use crate::fx::{K, TURN, fx};
use crate::mix::mix;

pub fn collide(n: usize) -> Vec<u64> {
    let hashes = (0..n as u64).map(|i| i << 32);
    hashes.map(|hash| hash.rotate_right(TURN).wrapping_mul(inverse(K))).collect()
}

fn inverse(odd: u64) -> u64 {
    (0..5).fold(odd, |x, _| {
        let error = odd.wrapping_mul(x);
        x.wrapping_mul(2_u64.wrapping_sub(error))
    })
}

pub fn seeded(seed: u64, word: u64) -> u64 {
    fx(word ^ mix(seed))
}
