//! The encoding of Protocol Buffers, as much of it as profile.proto needs.

/// A message under construction.
#[derive(Default)]
pub struct Message(pub Vec<u8>);

impl Message {
    fn varint(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// A field with a number. One that is missing is read as 0, so 0 is not written.
    pub fn number(&mut self, field: u64, number: u64) -> &mut Self {
        if number != 0 {
            self.varint(field << 3);
            self.varint(number);
        }
        self
    }

    /// A field with a number that may be negative: its two's complement, in ten bytes.
    pub fn signed(&mut self, field: u64, number: i64) -> &mut Self {
        self.number(field, number.cast_unsigned())
    }

    /// A field with a text or with a message.
    pub fn bytes(&mut self, field: u64, bytes: &[u8]) -> &mut Self {
        self.varint(field << 3 | 2);
        self.varint(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
        self
    }

    /// A field with a list of numbers, zeros included: the place in the list counts.
    pub fn packed(
        &mut self,
        field: u64,
        numbers: impl Iterator<Item = u64>,
    ) -> &mut Self {
        let mut list = Self::default();
        numbers.for_each(|number| list.varint(number));
        self.bytes(field, &list.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Message;

    #[test]
    fn numbers_take_seven_bits_a_byte_and_the_lowest_are_first() {
        let mut message = Message::default();
        message.number(1, 300).number(2, 0).signed(3, -1);
        let minus_one = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1];
        let expected = [&[0x08, 0xac, 0x02, 0x18], &minus_one[..]].concat();
        assert_eq!(message.0, expected);
    }

    #[test]
    fn lists_keep_their_zeros() {
        let mut message = Message::default();
        message.packed(2, [0, 1, 0].into_iter());
        assert_eq!(message.0, [0x12, 3, 0, 1, 0]);
    }
}
