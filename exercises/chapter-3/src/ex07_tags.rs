//! Exercise 3.7: eight control bytes in a 64-bit integer.

/// The control byte of an empty slot.
pub const EMPTY: u8 = 0b1111_1111;
/// The control byte of a slot whose entry was removed, if searches must pass it.
pub const DELETED: u8 = 0b1000_0000;

// The control byte of a full slot is its tag, which is less than 0b1000_0000.

/// The control bytes of eight slots as one number: those of lane 0 in the lowest
/// eight bits, on every machine.
pub fn load(bytes: [u8; 8]) -> u64 {
    todo!("3.7: load {bytes:02X?}")
}

/// All lanes that hold this tag. A full lane that holds another may be among them,
/// if it is not the first; an empty or deleted one never.
pub fn with_tag(group: u64, tag: u8) -> Lanes {
    todo!("3.7: the tag {tag:02X} in {group:016X}")
}

/// The lanes that are empty.
pub fn empty(group: u64) -> Lanes {
    todo!("3.7: the empty lanes of {group:016X}")
}

/// The lanes that are empty or deleted.
pub fn free(group: u64) -> Lanes {
    todo!("3.7: the free lanes of {group:016X}")
}

/// The lanes that are full.
pub fn full(group: u64) -> Lanes {
    todo!("3.7: the full lanes of {group:016X}")
}

/// A set of lanes: lane `i` is in it if the highest bit of byte `i` is set. No other
/// bit is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lanes(pub u64);

impl Iterator for Lanes {
    type Item = usize;

    /// Takes the first lane out of the set.
    fn next(&mut self) -> Option<usize> {
        todo!("3.7: the first lane of {:016X}", self.0)
    }
}
