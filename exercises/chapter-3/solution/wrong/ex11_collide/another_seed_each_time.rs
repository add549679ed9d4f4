//! Draws a new seed at each call, so a key is not found again.

use crate::fx::{K, TURN};
use std::hash::{BuildHasher, RandomState};

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
    RandomState::new().hash_one((seed, word))
}
