//! The wire format of protocol buffers, as much of it as profile.proto needs.
//!
//! A message is a row of fields. Each begins with a *varint*, a number of which each
//! byte holds seven bits, the lowest first, and whose last byte is below 128. That
//! number is `8 * field number + wire type`, and the wire type says how long the value
//! is:
//!
//! | wire type | value |
//! | --- | --- |
//! | 0 | a varint |
//! | 1 | 8 bytes |
//! | 2 | a varint N, then N bytes: text, a message, or *packed* varints |
//! | 5 | 4 bytes |
//!
//! Nothing here allocates: a value is a number or a slice of the input, so damaged
//! input can cost no memory.

use std::ops::Range;

/// The input does not follow the wire format, or not profile.proto.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Damage {
    /// Where in the unpacked input.
    pub at: usize,
    pub what: String,
}

impl Damage {
    pub fn new(at: usize, what: impl Into<String>) -> Self {
        Self { at, what: what.into() }
    }
}

/// A part of the input that is still to be read.
#[derive(Clone)]
pub(crate) struct Reader<'a> {
    data: &'a [u8],
    at: usize,
}

/// One field of a message.
pub(crate) struct Field<'a> {
    pub number: u64,
    pub value: Value<'a>,
    /// Where it begins in the input.
    pub at: usize,
}

/// What a field holds.
pub(crate) enum Value<'a> {
    Varint(u64),
    /// 4 or 8 bytes: profile.proto has no such field, so nobody asks what they are.
    Fixed,
    Bytes(Reader<'a>),
}

impl<'a> Reader<'a> {
    pub fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0 }
    }

    /// All that is left.
    pub fn rest(&self) -> &'a [u8] {
        self.data
    }

    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.data.split_at_checked(count)?;
        self.data = rest;
        self.at += count;
        Some(taken)
    }

    /// The next varint. Ten bytes hold 64 bits; what is beyond them is dropped.
    #[inline]
    pub fn varint(&mut self) -> Result<u64, Damage> {
        let mut number = 0;
        for (i, byte) in self.data.iter().take(10).enumerate() {
            number |= u64::from(byte & 0x7f) << (7 * i);
            if *byte < 0x80 {
                self.data = &self.data[i + 1..];
                self.at += i + 1;
                return Ok(number);
            }
        }
        let what = match self.data.len() {
            0..10 => "the input ends inside a number",
            _ => "a number is longer than ten bytes",
        };
        Err(Damage::new(self.at, what))
    }

    /// The next field, if there is one.
    #[inline]
    pub fn field(&mut self) -> Result<Option<Field<'a>>, Damage> {
        if self.data.is_empty() {
            return Ok(None);
        }
        let at = self.at;
        let key = self.varint()?;
        let value = match key & 7 {
            0 => Value::Varint(self.varint()?),
            2 => Value::Bytes(self.length_delimited(at)?),
            1 => self.fixed(8)?,
            5 => self.fixed(4)?,
            unknown => {
                return Err(Damage::new(
                    at,
                    format!("wire type {unknown} is unknown"),
                ));
            }
        };
        Ok(Some(Field { number: key >> 3, value, at }))
    }

    fn length_delimited(&mut self, field_at: usize) -> Result<Reader<'a>, Damage> {
        let length = self.varint()?;
        let at = self.at;
        let left = self.data.len();
        let data = usize::try_from(length).ok().and_then(|length| self.take(length));
        let data = data.ok_or_else(|| {
            let what =
                format!("a field says it is {length} bytes long, {left} are left");
            Damage::new(field_at, what)
        })?;
        Ok(Reader { data, at })
    }

    fn fixed(&mut self, bytes: usize) -> Result<Value<'a>, Damage> {
        let at = self.at;
        let taken = self.take(bytes);
        taken.map(|_| Value::Fixed).ok_or_else(|| {
            Damage::new(
                at,
                format!("the input ends inside a number of {bytes} bytes"),
            )
        })
    }
}

impl<'a> Field<'a> {
    fn mismatch(&self) -> Damage {
        let what = format!("field {} has the wrong wire type", self.number);
        Damage::new(self.at, what)
    }

    /// The number that this field holds.
    pub fn number_value(&self) -> Result<u64, Damage> {
        match self.value {
            Value::Varint(number) => Ok(number),
            _ => Err(self.mismatch()),
        }
    }

    /// The signed number that this field holds: the same bits.
    pub fn signed(&self) -> Result<i64, Damage> {
        self.number_value().map(u64::cast_signed)
    }

    /// The bytes of this field: text, or a message.
    pub fn bytes(&self) -> Result<Reader<'a>, Damage> {
        match &self.value {
            Value::Bytes(bytes) => Ok(bytes.clone()),
            _ => Err(self.mismatch()),
        }
    }

    /// Gives `each` the numbers of a repeated field, packed or one a field.
    #[inline]
    pub fn each_number(&self, mut each: impl FnMut(u64)) -> Result<(), Damage> {
        match &self.value {
            Value::Varint(number) => each(*number),
            Value::Bytes(packed) => {
                let mut packed = packed.clone();
                while !packed.is_empty() {
                    each(packed.varint()?);
                }
            }
            Value::Fixed => return Err(self.mismatch()),
        }
        Ok(())
    }
}

/// A range of `u32`s as one that indexes.
pub(crate) fn span(range: Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_varint_holds_seven_bits_a_byte() {
        assert_eq!(Reader::new(&[0x96, 0x01]).varint(), Ok(150));
        let all = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
        assert_eq!(Reader::new(&all).varint(), Ok(u64::MAX));
    }

    #[test]
    fn a_varint_that_does_not_end_is_damage() {
        assert_eq!(Reader::new(&[0x80; 3]).varint().unwrap_err().at, 0);
        let long = Reader::new(&[0x80; 11]).varint().unwrap_err();
        assert_eq!(long.what, "a number is longer than ten bytes");
    }

    #[test]
    fn a_field_longer_than_the_input_is_damage_at_its_own_place() {
        let mut reader = Reader::new(&[0x08, 0x01, 0x12, 0x05, b'a']);
        assert_eq!(reader.field().unwrap().unwrap().number_value(), Ok(1));
        let damage = reader.field().err().unwrap();
        assert_eq!(damage.at, 2);
        assert_eq!(damage.what, "a field says it is 5 bytes long, 1 are left");
    }

    #[test]
    fn repeated_numbers_are_packed_or_not() {
        let mut numbers = vec![];
        let mut reader = Reader::new(&[0x0a, 0x02, 0x01, 0x02, 0x08, 0x03]);
        while let Some(field) = reader.field().unwrap() {
            field.each_number(|number| numbers.push(number)).unwrap();
        }
        assert_eq!(numbers, [1, 2, 3]);
    }
}
