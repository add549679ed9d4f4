//! Exercise 5.6: numbers and fields, as they are in the file.

/// What is wrong with the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// They end inside a number or inside a field.
    CutShort,
    /// A number goes on behind its tenth byte, or is too large for a `u64`.
    TooLong,
    /// A wire type that is none of 0, 1, 2 and 5.
    WireType(u8),
}

/// One field of a message: its number, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    pub number: u64,
    pub value: Value<'a>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Wire type 0: a varint.
    Varint(u64),
    /// Wire type 1: 8 bytes. Wire type 5: 4 bytes.
    Fixed(&'a [u8]),
    /// Wire type 2: a varint says how many bytes follow; these are they.
    Bytes(&'a [u8]),
}

/// Reads the varint at the beginning of `input`, and moves `input` behind it.
///
/// Each byte holds seven bits of the number, the lowest first. A byte from 128 on says
/// that another one follows. A `u64` needs ten bytes at most. Zeros at the end are
/// allowed: `[0x81, 0x00]` is 1, in two bytes.
pub fn varint(input: &mut &[u8]) -> Result<u64, Damage> {
    todo!("5.6: the first number of {input:x?}")
}

/// The fields of a message, in the order in which they stand there.
///
/// Each begins with a varint: eight times its number, plus its wire type.
pub fn fields(message: &[u8]) -> Result<Vec<Field<'_>>, Damage> {
    todo!("5.6: the fields of {message:x?}")
}
