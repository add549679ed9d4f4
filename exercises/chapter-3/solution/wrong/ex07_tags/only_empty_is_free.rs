//! Does not see that a deleted lane can be filled again.

pub const EMPTY: u8 = 0b1111_1111;
pub const DELETED: u8 = 0b1000_0000;

const LOW: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

pub fn load(bytes: [u8; 8]) -> u64 {
    u64::from_le_bytes(bytes)
}

pub fn with_tag(group: u64, tag: u8) -> Lanes {
    let different = group ^ (LOW * u64::from(tag));
    Lanes(different.wrapping_sub(LOW) & !different & HIGH)
}

pub fn empty(group: u64) -> Lanes {
    Lanes(group & (group << 1) & HIGH)
}

pub fn free(group: u64) -> Lanes {
    Lanes(group & (group << 1) & HIGH)
}

pub fn full(group: u64) -> Lanes {
    Lanes(!group & HIGH)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lanes(pub u64);

impl Iterator for Lanes {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let lane = self.0.trailing_zeros() / 8;
        self.0 &= self.0 - 1;
        Some(lane as usize)
    }
}
