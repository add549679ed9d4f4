//! Takes wire type 1 for four bytes and 5 for eight.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    CutShort,
    TooLong,
    WireType(u8),
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    pub number: u64,
    pub value: Value<'a>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    Varint(u64),
    Fixed(&'a [u8]),
    Bytes(&'a [u8]),
}
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
pub fn fields(message: &[u8]) -> Result<Vec<Field<'_>>, Damage> {
    let mut rest = message;
    let mut fields = Vec::new();
    while !rest.is_empty() {
        let key = varint(&mut rest)?;
        let value = match key & 7 {
            0 => Value::Varint(varint(&mut rest)?),
            1 => Value::Fixed(take(&mut rest, 4)?),
            5 => Value::Fixed(take(&mut rest, 8)?),
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
fn take<'a>(rest: &mut &'a [u8], count: u64) -> Result<&'a [u8], Damage> {
    let count = usize::try_from(count).map_err(|_| Damage::CutShort)?;
    let (taken, behind) = rest.split_at_checked(count).ok_or(Damage::CutShort)?;
    *rest = behind;
    Ok(taken)
}
