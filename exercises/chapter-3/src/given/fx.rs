//! A fast hasher without a seed: what page `attack` breaks, and exercise 3.11 too.

use std::hash::{BuildHasher, Hasher};

// ANCHOR: fx
/// Any odd number would do; this one is in the crate rustc-hash, version 2.
pub const K: u64 = 0xF135_7AEA_2E62_A9C5;
/// How far the product is turned to the left.
pub const TURN: u32 = 26;

/// The hash of a key that is one word: one product. Its upper bits are the ones that
/// depend on all of the key, so they are turned to the lower end, where the home
/// slot is read.
pub fn fx(word: u64) -> u64 {
    word.wrapping_mul(K).rotate_left(TURN)
}
// ANCHOR_END: fx

/// Hashes a key that is one integer with a function from words to words.
#[derive(Clone, Copy, Debug)]
pub struct WordHasher<F> {
    hash: u64,
    function: F,
}

/// Builds hashers from a function, as `By(fx)`.
#[derive(Clone, Copy, Debug)]
pub struct By<F>(pub F);

impl<F: Fn(u64) -> u64 + Copy> BuildHasher for By<F> {
    type Hasher = WordHasher<F>;

    fn build_hasher(&self) -> WordHasher<F> {
        WordHasher { hash: 0, function: self.0 }
    }
}

impl<F: Fn(u64) -> u64> Hasher for WordHasher<F> {
    fn write(&mut self, _: &[u8]) {
        unreachable!("a key is one word");
    }

    fn write_u64(&mut self, word: u64) {
        self.hash = (self.function)(word);
    }

    fn finish(&self) -> u64 {
        self.hash
    }
}
