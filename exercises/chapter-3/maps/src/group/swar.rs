//! Eight control bytes in a plain 64-bit integer ("SIMD within a register").

use super::{Bits, Group};

/// Eight control bytes; the first is the lowest byte of the word.
#[derive(Clone, Copy)]
pub struct Swar(u64);

/// The lowest bit of each byte.
const LOW: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
const HIGH: u64 = 0x8080_8080_8080_8080;

// ANCHOR: swar
// SAFETY: a lane is a byte of the word, and what a method does to it does not depend on
// the others; but `with_tag` may add lanes, which are full.
unsafe impl Group for Swar {
    const WIDTH: usize = 8;
    type Lanes = Bits<8, 8>;

    #[inline]
    fn load(bytes: &[u8]) -> Self {
        let bytes = bytes.first_chunk().expect("at least eight control bytes");
        // Little-endian on every machine, so that lane 0 is the lowest byte.
        Swar(u64::from_le_bytes(*bytes))
    }

    /// The bytes that are 0 after `^` are those that are equal. Subtracting 1 from
    /// each byte borrows from the next one where it was 0. So a lane above a true one
    /// may be reported as well, if it and all lanes between differ from the tag in
    /// their lowest bit only. Such a lane is full: its highest bit is the tag's, 0.
    #[inline]
    fn with_tag(self, tag: u8) -> Self::Lanes {
        let different = self.0 ^ (LOW * u64::from(tag));
        Bits(different.wrapping_sub(LOW) & !different & HIGH)
    }

    /// Of bytes with the highest bit, only `EMPTY` has the next one as well.
    #[inline]
    fn empty(self) -> Self::Lanes {
        Bits(self.0 & (self.0 << 1) & HIGH)
    }

    #[inline]
    fn free(self) -> Self::Lanes {
        Bits(self.0 & HIGH)
    }

    #[inline]
    fn full(self) -> Self::Lanes {
        Bits(!self.0 & HIGH)
    }
}
// ANCHOR_END: swar
