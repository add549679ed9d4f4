//! A hasher for the experiments: it spreads well, and gives the same on every run.

use std::hash::{BuildHasher, Hasher};

/// Spreads a number over all 64 bits. Different numbers give different results. This
/// is the last step of Steele's and Vigna's splitmix64, 2015.
pub fn mix(number: u64) -> u64 {
    let mut x = number;
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// Hashes a key that is one integer with [`mix`]. Anybody can compute its hashes, so
/// it is no hasher for keys that a stranger chooses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mix;

impl BuildHasher for Mix {
    type Hasher = MixHasher;

    fn build_hasher(&self) -> MixHasher {
        MixHasher(0)
    }
}

#[derive(Clone, Copy, Debug)]
pub struct MixHasher(u64);

impl Hasher for MixHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        // The odd number keeps 0 from staying 0.
        self.0 = mix((self.0 ^ number).wrapping_add(0x9E37_79B9_7F4A_7C15));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
