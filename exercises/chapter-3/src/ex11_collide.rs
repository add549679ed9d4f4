//! Exercise 3.11: keys that meet, and a hash that keeps them apart.

/// `n` different keys whose hashes by [`fx`](crate::fx::fx) agree in the lowest 32
/// bits, which name the home slot, and in the highest 7, which are the tag. `n` is
/// at most 2^25: so many hashes agree in these 39 bits.
pub fn collide(n: usize) -> Vec<u64> {
    todo!("3.11: {n} keys that meet")
}

/// The hash of `word` for the tables that have this seed.
///
/// For one seed, different words get different hashes or nearly always do, and the
/// same word gets the same hash each time. All 64 bits depend on the word. Words
/// that meet for one seed do not meet for another.
pub fn seeded(seed: u64, word: u64) -> u64 {
    todo!("3.11: the hash of {word} for the seed {seed}")
}
