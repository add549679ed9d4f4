//! Exercise 5.6: numbers and fields, as they are in the file.

/// What is wrong with the bytes.
// ANCHOR: types
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
// ANCHOR_END: types

/// Ten bytes hold 70 bits. The tenth may bring one of them, the highest of a `u64`; six
/// would be lost in silence if nobody looked.
pub fn varint(input: &mut &[u8]) -> Result<u64, Damage> {
    let mut number = 0;
    for (i, byte) in (0..10).zip(input.iter()) {
        let bits = u64::from(byte & 0x7f);
        if i == 9 && bits > 1 {
            return Err(Damage::TooLong);
        }
        number |= bits << (7 * i);
        if *byte < 0x80 {
            *input = &input[i + 1..];
            return Ok(number);
        }
    }
    // No byte was the last one: are there ten of them, or fewer?
    Err(if input.len() < 10 { Damage::CutShort } else { Damage::TooLong })
}

/// A value is a number or a part of the message. So the length that a damaged field
/// claims costs nothing: it is compared with what is there, and no memory is asked for.
pub fn fields(message: &[u8]) -> Result<Vec<Field<'_>>, Damage> {
    let mut rest = message;
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let key = varint(&mut rest)?;
        let value = match key & 7 {
            0 => Value::Varint(varint(&mut rest)?),
            1 => Value::Fixed(take(&mut rest, 8)?),
            5 => Value::Fixed(take(&mut rest, 4)?),
            2 => {
                let length = varint(&mut rest)?;
                Value::Bytes(take(&mut rest, length)?)
            }
            unknown => return Err(Damage::WireType(unknown as u8)),
        };
        fields.push(Field { number: key >> 3, value });
    }
    Ok(fields)
}

/// The next `count` bytes, if there are so many. A count that no `usize` holds is more
/// than there is on every machine.
fn take<'a>(rest: &mut &'a [u8], count: u64) -> Result<&'a [u8], Damage> {
    let count = usize::try_from(count).map_err(|_| Damage::CutShort)?;
    let (taken, behind) = rest.split_at_checked(count).ok_or(Damage::CutShort)?;
    *rest = behind;
    Ok(taken)
}
