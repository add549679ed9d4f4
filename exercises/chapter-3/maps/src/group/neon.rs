//! Sixteen control bytes in a NEON register, which every 64-bit Arm processor has.

use super::{Bits, EMPTY, Group};
use std::arch::aarch64::{
    uint8x16_t, vceqq_u8, vcltzq_s8, vcombine_u8, vcreate_u8, vdupq_n_u8,
    vget_lane_u64, vreinterpret_u64_u8, vreinterpretq_s8_u8, vreinterpretq_u16_u8,
    vshrn_n_u16,
};

/// Sixteen control bytes; the first is lane 0.
#[derive(Clone, Copy)]
pub struct Neon(uint8x16_t);

/// One bit of each four.
const ONE_OF_FOUR: u64 = 0x8888_8888_8888_8888;

impl Neon {
    /// NEON has no instruction that gathers one bit of each byte. Shifting each pair
    /// of bytes right by four and keeping the lower byte of it leaves four bits of
    /// each; all four are equal, as each byte is all ones or all zeros.
    #[inline]
    fn gather(lanes: uint8x16_t) -> u64 {
        // SAFETY: this module is compiled only where NEON is there.
        unsafe {
            let halves = vshrn_n_u16::<4>(vreinterpretq_u16_u8(lanes));
            vget_lane_u64::<0>(vreinterpret_u64_u8(halves)) & ONE_OF_FOUR
        }
    }
}

// SAFETY: each lane is one byte of the register, and each method compares all.
unsafe impl Group for Neon {
    const WIDTH: usize = 16;
    type Lanes = Bits<16, 4>;

    #[inline]
    fn load(bytes: &[u8]) -> Self {
        let bytes = bytes.first_chunk().expect("at least sixteen control bytes");
        let word = u128::from_le_bytes(*bytes);
        // SAFETY: this module is compiled only where NEON is there.
        Neon(unsafe {
            vcombine_u8(vcreate_u8(word as u64), vcreate_u8((word >> 64) as u64))
        })
    }

    #[inline]
    fn with_tag(self, tag: u8) -> Self::Lanes {
        // SAFETY: this module is compiled only where NEON is there.
        Bits(Self::gather(unsafe { vceqq_u8(self.0, vdupq_n_u8(tag)) }))
    }

    #[inline]
    fn empty(self) -> Self::Lanes {
        self.with_tag(EMPTY)
    }

    #[inline]
    fn free(self) -> Self::Lanes {
        // SAFETY: this module is compiled only where NEON is there.
        let negative = unsafe { vcltzq_s8(vreinterpretq_s8_u8(self.0)) };
        Bits(Self::gather(negative))
    }

    #[inline]
    fn full(self) -> Self::Lanes {
        Bits(self.free().0 ^ ONE_OF_FOUR)
    }
}
