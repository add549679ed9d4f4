//! Exercise 3.7: eight control bytes in a 64-bit integer.

/// The control byte of an empty slot.
pub const EMPTY: u8 = 0b1111_1111;
/// The control byte of a slot whose entry was removed, if searches must pass it.
pub const DELETED: u8 = 0b1000_0000;

/// The lowest bit of each byte. Multiplied by a byte, it holds that byte eight
/// times.
const LOW: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// `from_ne_bytes` would depend on the machine: on a big-endian one, lane 0 would be
/// the highest byte, and `next` would begin with the last lane.
pub fn load(bytes: [u8; 8]) -> u64 {
    u64::from_le_bytes(bytes)
}

/// After `^`, the bytes that hold the tag are 0. Less one, such a byte is 0xFF,
/// which has the highest bit set; `& !different` leaves out the bytes that had it
/// before.
///
/// The subtraction borrows from the next byte where a byte was 0. So the byte above
/// a true one is reported too, if it was 1: if it differs from the tag in the
/// lowest bit. Its highest bit is that of the tag, 0, so that lane is full, and
/// comparing keys decides. The first lane of the set is always true: nothing below
/// it borrows.
pub fn with_tag(group: u64, tag: u8) -> Lanes {
    let different = group ^ (LOW * u64::from(tag));
    Lanes(different.wrapping_sub(LOW) & !different & HIGH)
}

/// Of the bytes with the highest bit, `EMPTY` has the next one as well, and
/// `DELETED` has not. `group << 1` brings that next bit to the place of the
/// highest. What comes from the byte below is at the lowest place, which `HIGH`
/// leaves out.
pub fn empty(group: u64) -> Lanes {
    Lanes(group & (group << 1) & HIGH)
}

/// Only `EMPTY` and `DELETED` have the highest bit.
pub fn free(group: u64) -> Lanes {
    Lanes(group & HIGH)
}

/// A tag has seven bits, so its highest bit is 0.
pub fn full(group: u64) -> Lanes {
    Lanes(!group & HIGH)
}

/// A set of lanes: lane `i` is in it if the highest bit of byte `i` is set. No other
/// bit is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lanes(pub u64);

impl Iterator for Lanes {
    type Item = usize;

    /// The number of zeros below the lowest bit that is set, divided by the eight
    /// bits of a lane. Subtracting 1 changes that bit to 0 and the zeros below it to
    /// ones; `&` with the number before leaves only the change of the bit.
    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let lane = self.0.trailing_zeros() / 8;
        self.0 &= self.0 - 1;
        Some(lane as usize)
    }
}
