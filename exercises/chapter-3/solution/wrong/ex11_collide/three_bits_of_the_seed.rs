//! Uses three bits of the seed, so that there are eight hashes in all.

use crate::fx::{K, TURN};
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
    mix(word ^ mix(!(seed & (1 | 1 << 40 | 1 << 63))))
}
