//! Groups of control bytes: several slots are asked at once.
//!
//! A table of this kind holds one **control byte** a slot: [`EMPTY`], [`DELETED`], or,
//! for a full slot, the **tag**: seven bits of the hash. A group is as many of them as
//! are compared in one step. Which kind [`Simd`] is, is chosen here and nowhere else.

#[cfg(all(
    target_arch = "aarch64",
    target_feature = "neon",
    target_endian = "little"
))]
mod neon;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
mod sse2;
mod swar;

pub use swar::Swar;

// ANCHOR: choose
/// The widest group of this processor: 16 slots with SSE2 or NEON.
#[cfg(all(
    target_arch = "aarch64",
    target_feature = "neon",
    target_endian = "little"
))]
pub use neon::Neon as Simd;
#[cfg(all(target_arch = "x86_64", target_feature = "sse2"))]
pub use sse2::Sse2 as Simd;
/// The widest group of this processor: the one that needs no SIMD.
#[cfg(not(any(
    all(target_arch = "x86_64", target_feature = "sse2"),
    all(target_arch = "aarch64", target_feature = "neon", target_endian = "little")
)))]
pub use swar::Swar as Simd;
// ANCHOR_END: choose

// ANCHOR: bytes
/// The control byte of a slot where a search ends.
pub const EMPTY: u8 = 0b1111_1111;
/// The control byte of a slot that a search passes: a tombstone.
pub const DELETED: u8 = 0b1000_0000;

/// The control byte of a full slot: the upper seven bits of the hash. The home slot
/// is made of the lower bits, so the two are independent.
#[inline]
pub fn tag(hash: u64) -> u8 {
    (hash >> 57) as u8
}

/// Says whether this is the control byte of a full slot.
#[inline]
pub fn is_full(control: u8) -> bool {
    control < 0b1000_0000
}
// ANCHOR_END: bytes

// ANCHOR: group
/// So many control bytes, side by side.
///
/// # Safety
///
/// A table reads a slot unchecked if a group says that it is full. So `WIDTH` is a
/// power of two, every lane is less than it, and each method returns the lanes that
/// it promises, for the bytes that were loaded.
pub unsafe trait Group: Copy {
    /// How many.
    const WIDTH: usize;
    /// Lanes of a group, from the first on.
    type Lanes: Lanes;

    /// The first `WIDTH` bytes. Panics if there are fewer.
    fn load(bytes: &[u8]) -> Self;

    /// The full lanes that hold this tag, and perhaps some full lanes that do not:
    /// the key decides.
    fn with_tag(self, tag: u8) -> Self::Lanes;

    /// The empty lanes.
    fn empty(self) -> Self::Lanes;

    /// The lanes that are empty or deleted.
    fn free(self) -> Self::Lanes;

    /// The full lanes.
    fn full(self) -> Self::Lanes;
}
// ANCHOR_END: group

/// A set of lanes, and the walk through them.
pub trait Lanes: Iterator<Item = usize> + Copy + Default {
    /// Says whether there is any.
    fn any(self) -> bool;
    /// How many lanes of the group are before the first of the set.
    fn before_first(self) -> usize;
    /// How many lanes of the group are after the last of the set.
    fn after_last(self) -> usize;
}

/// Lanes as the bits of a word: lane `i` is bit `i * STRIDE + OFFSET`, and no other
/// bit is set. The group has `WIDTH` lanes.
#[derive(Clone, Copy, Default)]
pub struct Bits<const WIDTH: u32, const STRIDE: u32>(pub u64);

impl<const WIDTH: u32, const STRIDE: u32> Iterator for Bits<WIDTH, STRIDE> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let lane = self.0.trailing_zeros() / STRIDE;
        // Clears the lowest bit that is set.
        self.0 &= self.0 - 1;
        Some(lane as usize)
    }
}

impl<const WIDTH: u32, const STRIDE: u32> Lanes for Bits<WIDTH, STRIDE> {
    #[inline]
    fn any(self) -> bool {
        self.0 != 0
    }

    // Both set one more bit at the end of the group, so that the count stops there.
    // It is shifted out where a group fills the word, which ends the count as well.
    #[inline]
    fn before_first(self) -> usize {
        let end = 1_u64.checked_shl(WIDTH * STRIDE).unwrap_or(0);
        ((self.0 | end).trailing_zeros() / STRIDE) as usize
    }

    #[inline]
    fn after_last(self) -> usize {
        let unused = u64::BITS - WIDTH * STRIDE;
        let end = (1_u64 << 63).checked_shr(WIDTH * STRIDE).unwrap_or(0);
        ((self.0 << unused | end).leading_zeros() / STRIDE) as usize
    }
}
