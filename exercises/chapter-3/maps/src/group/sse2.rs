//! Sixteen control bytes in an SSE2 register, which every x86-64 processor has. (A
//! target without an operating system may be compiled without it.)

use super::{Bits, EMPTY, Group};
use std::arch::x86_64::{
    __m128i, _mm_cmpeq_epi8, _mm_movemask_epi8, _mm_set_epi64x, _mm_set1_epi8,
};

/// Sixteen control bytes; the first is the lowest byte of the register.
#[derive(Clone, Copy)]
pub struct Sse2(__m128i);

impl Sse2 {
    /// The highest bit of each byte.
    #[inline]
    fn high_bits(bytes: __m128i) -> u64 {
        // SAFETY: this module is compiled only where SSE2 is there.
        let bits = unsafe { _mm_movemask_epi8(bytes) };
        u64::from(bits as u16)
    }
}

// ANCHOR: sse2
// SAFETY: each lane is one byte of the register, and each method compares all.
unsafe impl Group for Sse2 {
    const WIDTH: usize = 16;
    type Lanes = Bits<16, 1>;

    #[inline]
    fn load(bytes: &[u8]) -> Self {
        let bytes = bytes.first_chunk().expect("at least sixteen control bytes");
        let word = u128::from_le_bytes(*bytes);
        // SAFETY: compiled only where SSE2 is there. It becomes one load.
        Sse2(unsafe { _mm_set_epi64x((word >> 64) as i64, word as i64) })
    }

    #[inline]
    fn with_tag(self, tag: u8) -> Self::Lanes {
        // SAFETY: this module is compiled only where SSE2 is there.
        let equal = unsafe { _mm_cmpeq_epi8(self.0, _mm_set1_epi8(tag as i8)) };
        Bits(Self::high_bits(equal))
    }

    #[inline]
    fn empty(self) -> Self::Lanes {
        self.with_tag(EMPTY)
    }

    #[inline]
    fn free(self) -> Self::Lanes {
        Bits(Self::high_bits(self.0))
    }

    #[inline]
    fn full(self) -> Self::Lanes {
        Bits(Self::high_bits(self.0) ^ 0xFFFF)
    }
}
// ANCHOR_END: sse2
