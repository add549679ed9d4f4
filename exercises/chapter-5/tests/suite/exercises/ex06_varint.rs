use chapter_5::ex06_varint::{Damage, Field, Value, fields, varint};
use testkit::{Strategy, any, collection, prop_oneof, property};

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_number_below_128_is_one_byte() {
    assert_eq!(read(&[0x00]), Ok((0, 0)), "zero");
    assert_eq!(read(&[0x03]), Ok((3, 0)), "three");
    assert_eq!(read(&[0x7f]), Ok((127, 0)), "the largest of one byte");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn the_lowest_seven_bits_come_first() {
    assert_eq!(read(&[0x80, 0x01]), Ok((128, 0)), "0 + 1 × 128");
    assert_eq!(read(&[0xac, 0x02]), Ok((300, 0)), "44 + 2 × 128");
    assert_eq!(read(&[0x80, 0xad, 0xe2, 0x04]), Ok((10_000_000, 0)), "10 ms in ns");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn what_follows_the_number_is_left() {
    let mut input: &[u8] = &[0xac, 0x02, 0x05, 0x80];
    assert_eq!(varint(&mut input), Ok(300), "the first number");
    assert_eq!(input, [0x05, 0x80], "what is left behind it");
    assert_eq!(varint(&mut input), Ok(5), "the second number");
    assert_eq!(input, [0x80], "what is left behind that");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_number_may_have_64_bits() {
    let ten_seconds = [0x80, 0xc8, 0xaf, 0xa0, 0x25];
    assert_eq!(read(&ten_seconds), Ok((10_000_000_000, 0)), "10 s in ns");
    let all = [255, 255, 255, 255, 255, 255, 255, 255, 255, 1];
    assert_eq!(read(&all), Ok((u64::MAX, 0)), "ten bytes: u64::MAX, or -1");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn zeros_at_the_end_are_allowed() {
    assert_eq!(read(&[0x81, 0x00]), Ok((1, 0)), "1 in two bytes");
    let zero = [128, 128, 128, 128, 128, 128, 128, 128, 128, 0];
    assert_eq!(read(&zero), Ok((0, 0)), "0 in ten bytes");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_number_that_is_cut_short_is_damage() {
    assert_eq!(read(&[]), Err(Damage::CutShort), "no byte at all");
    assert_eq!(read(&[0x80]), Err(Damage::CutShort), "another byte has to follow");
    assert_eq!(
        read(&[0xff; 9]),
        Err(Damage::CutShort),
        "nine bytes, and no last one"
    );
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_number_that_is_too_long_is_damage() {
    assert_eq!(read(&[0xff; 10]), Err(Damage::TooLong), "the tenth byte goes on");
    assert_eq!(read(&[0x80; 50]), Err(Damage::TooLong), "all fifty bytes go on");
    let eleven = [128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 0];
    assert_eq!(read(&eleven), Err(Damage::TooLong), "0 in eleven bytes");
    let two_to_64 = [128, 128, 128, 128, 128, 128, 128, 128, 128, 2];
    assert_eq!(read(&two_to_64), Err(Damage::TooLong), "65 bits: u64::MAX and one");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn every_number_is_read_back() {
    property((numbers(), collection::vec(any::<u8>(), 0..4)), |(number, behind)| {
        let mut bytes = encoded(number);
        bytes.extend(&behind);
        assert_eq!(read(&bytes), Ok((number, behind.len())), "{bytes:x?}");
    });
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_message_is_a_row_of_fields() {
    let message = [0x08, 0xac, 0x02, 0x12, 0x03, b'a', b'n', b't', 0x08, 0x07];
    let expected = vec![
        Field { number: 1, value: Value::Varint(300) },
        Field { number: 2, value: Value::Bytes(b"ant") },
        Field { number: 1, value: Value::Varint(7) },
    ];
    assert_eq!(fields(&message), Ok(expected), "8 is field 1, 0x12 is field 2");
    assert_eq!(fields(&[]), Ok(vec![]), "an empty message is a message");
    let empty = Field { number: 6, value: Value::Bytes(b"") };
    assert_eq!(fields(&[0x32, 0x00]), Ok(vec![empty]), "an empty text in field 6");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_field_number_may_need_more_than_one_byte() {
    let field = Field { number: 16, value: Value::Varint(1) };
    assert_eq!(fields(&[0x80, 0x01, 0x01]), Ok(vec![field]), "0x80 0x01 is 16 × 8");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn values_of_four_and_eight_bytes_are_stepped_over() {
    let message = [0x0d, 1, 2, 3, 4, 0x11, 1, 2, 3, 4, 5, 6, 7, 8, 0x18, 0x05];
    let expected = vec![
        Field { number: 1, value: Value::Fixed(&[1, 2, 3, 4]) },
        Field { number: 2, value: Value::Fixed(&[1, 2, 3, 4, 5, 6, 7, 8]) },
        Field { number: 3, value: Value::Varint(5) },
    ];
    assert_eq!(fields(&message), Ok(expected), "wire types 5, 1 and 0");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_wire_type_that_nobody_knows_is_damage() {
    assert_eq!(fields(&[0x0b, 0x01]), Err(Damage::WireType(3)), "field 1, type 3");
    assert_eq!(fields(&[0x08, 0x01, 0x0f]), Err(Damage::WireType(7)), "the second");
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_message_is_whole_at_the_end_of_a_field_and_nowhere_else() {
    let whole = [0x08, 0xac, 0x02, 0x12, 0x03, b'a', b'n', b't', 0x0d, 1, 2, 3, 4];
    let ends = [0, 3, 8, 13];
    for length in 0..=whole.len() {
        let count = fields(&whole[..length]).map(|fields| fields.len());
        let at_an_end = ends.iter().position(|end| *end == length);
        let expected = at_an_end.ok_or(Damage::CutShort);
        assert_eq!(
            count, expected,
            "fields in the first {length} bytes of {whole:x?}"
        );
    }
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn a_length_is_only_a_claim() {
    for claimed in [4, 1_000, 1 << 32, (1 << 32) + 3, u64::MAX - 1, u64::MAX] {
        let message = [vec![0x12], encoded(claimed), b"ant".to_vec()].concat();
        let said = fields(&message);
        assert_eq!(said, Err(Damage::CutShort), "{claimed} bytes, and 3 are there");
    }
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn no_bytes_make_it_panic() {
    let bytes =
        prop_oneof![any::<u8>(), 0_u8..24, testkit::sample::select(vec![128, 255])];
    property(collection::vec(bytes, 0..40), |bytes| {
        // What is read is there: the values are parts of the bytes.
        let values = fields(&bytes).unwrap_or_default().into_iter();
        let taken = values.map(|field| match field.value {
            Value::Varint(_) => 2,
            Value::Fixed(taken) | Value::Bytes(taken) => 1 + taken.len(),
        });
        assert!(taken.sum::<usize>() <= bytes.len(), "more is read than there is");
    });
}

#[test]
#[cfg_attr(open = "ex06_varint", ignore = "open")]
fn your_two_functions_read_a_profile() {
    let profile = fields(PROFILE).expect("a whole profile");
    let texts = profile.iter().filter(|field| field.number == 6);
    let texts: Vec<_> =
        texts.map(|field| String::from_utf8_lossy(inside(field))).collect();
    assert_eq!(texts, ["", "samples", "count", "inner", "main"], "the string table");
    let sample = profile.iter().find(|field| field.number == 2).expect("a sample");
    let parts = fields(inside(sample)).expect("a whole sample");
    let packed = |number| parts.iter().find(|field| field.number == number);
    let unpacked = |number| all(inside(packed(number).expect("it is there")));
    assert_eq!(unpacked(1), [1, 2], "the ids of its locations, leaf first");
    assert_eq!(unpacked(2), [300], "its value");
}

/// One stack, `inner` called by `main`, which was seen 300 times.
const PROFILE: &[u8] = b"\
    \x0a\x04\x08\x01\x10\x02\
    \x12\x08\x0a\x02\x01\x02\x12\x02\xac\x02\
    \x22\x08\x08\x01\x22\x04\x08\x01\x10\x07\
    \x22\x08\x08\x02\x22\x04\x08\x02\x10\x0c\
    \x2a\x04\x08\x01\x10\x03\
    \x2a\x04\x08\x02\x10\x04\
    \x32\x00\x32\x07samples\x32\x05count\x32\x05inner\x32\x04main";

fn inside<'a>(field: &Field<'a>) -> &'a [u8] {
    match field.value {
        Value::Bytes(bytes) => bytes,
        ref other => panic!("field {} holds {other:?}, not bytes", field.number),
    }
}

/// All varints of a packed field.
fn all(mut packed: &[u8]) -> Vec<u64> {
    let mut numbers = Vec::new();
    while !packed.is_empty() {
        numbers.push(varint(&mut packed).expect("a whole number"));
    }
    numbers
}

/// The first number, and how many bytes are left behind it.
fn read(mut input: &[u8]) -> Result<(u64, usize), Damage> {
    let number = varint(&mut input)?;
    Ok((number, input.len()))
}

/// Numbers of all lengths; most numbers of 64 bits drawn evenly are long.
fn numbers() -> impl Strategy<Value = u64> {
    (any::<u64>(), 0..64).prop_map(|(number, shift)| number >> shift)
}

fn encoded(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
