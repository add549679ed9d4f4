//! Exercise 3.11: keys that meet, and a hash that keeps them apart.

use crate::fx::{K, TURN};
use crate::mix::mix;

/// `n` different keys whose hashes by [`fx`](crate::fx::fx) agree in the lowest 32
/// bits, which name the home slot, and in the highest 7, which are the tag.
///
/// Begin with the hashes, not with the keys: the multiples of 2^32 agree in the
/// lowest bits, and the small ones of them also in the highest. Then go back to the
/// key: each step of `fx` can be undone, as no two words have the same hash.
pub fn collide(n: usize) -> Vec<u64> {
    let hashes = (0..n as u64).map(|i| i << 32);
    hashes.map(|hash| hash.rotate_right(TURN).wrapping_mul(inverse(K))).collect()
}

/// What undoes a product: `odd * inverse(odd) == 1`, with wrapping.
///
/// This is Newton's method. An odd number is its own inverse in the lowest 3 bits,
/// and each round doubles the number of bits that are right: 3, 6, 12, 24, 48, 96.
fn inverse(odd: u64) -> u64 {
    (0..5).fold(odd, |x, _| {
        let error = odd.wrapping_mul(x);
        x.wrapping_mul(2_u64.wrapping_sub(error))
    })
}

/// The hash of `word` for the tables that have this seed.
///
/// The seed goes in before the mixing, with `^`, and the mixing is not linear: how a
/// change of the word changes the hash depends on all other bits, those of the seed
/// too. The seed is mixed first, so that seeds which differ in one bit serve as well
/// as others.
///
/// This defends against keys that were crafted without the seed. Someone who sees
/// hashes, or measures how long searches take, may find out more; `RandomState` of
/// std is made for that case.
pub fn seeded(seed: u64, word: u64) -> u64 {
    mix(word ^ mix(!seed))
}
