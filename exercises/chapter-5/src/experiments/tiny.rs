use self::Meaning::{Message, Number, Numbers, Text};

// ANCHOR: profile
use profile_record::{Error, Frame, Profile, Sample, ValueType};

pub fn profile() -> Result<Profile, Error> {
    let inner = |line| Frame::new("inner", "shop.rs", line).into();
    let main = || Frame::new("main", "shop.rs", 12).into();
    let mut profile = Profile::new([ValueType::new("samples", "count")]);
    profile.add(Sample::new([inner(8), main()], [5]))?;
    profile.add(Sample::new([inner(7), main()], [300]))?;
    Ok(profile)
}
// ANCHOR_END: profile

pub fn main() {
    let file = profile().expect("each sample has a value").encode();
    let kinds = explain(&file, 0, 0, &PROFILE);
    let count = |number| kinds.iter().filter(|kind| **kind == number).count();
    println!("samples {}, locations {}, functions {}", count(2), count(4), count(5));
}

/// What a field is.
enum Meaning {
    Number,
    Numbers,
    Text,
    Message(&'static [Field]),
}

/// Its number, its name, and what it is: <https://github.com/google/pprof>, profile.proto.
type Field = (u8, &'static str, Meaning);

static PROFILE: [Field; 5] = [
    (
        1,
        "sample type",
        Message(&[(1, "kind, text", Number), (2, "unit, text", Number)]),
    ),
    (2, "sample", Message(&[(1, "locations", Numbers), (2, "values", Numbers)])),
    (4, "location", Message(&[(1, "id", Number), (4, "line", Message(LINE))])),
    (5, "function", Message(FUNCTION)),
    (6, "text", Text),
];

static LINE: &[Field] = &[(1, "function", Number), (2, "line", Number)];

static FUNCTION: &[Field] =
    &[(1, "id", Number), (2, "name, text", Number), (4, "file, text", Number)];

/// Prints the fields of a message, one a line, and returns their numbers. The bytes are
/// the builder's: nothing is cut short, and each key and length is one byte.
fn explain(file: &[u8], mut at: usize, depth: usize, known: &[Field]) -> Vec<u8> {
    let (mut numbers, mut texts) = (Vec::new(), 0);
    while at < file.len() {
        let number = file[at] >> 3;
        let field = known.iter().find(|field| field.0 == number);
        let (_, name, meaning) = field.expect("the builder writes no others");
        let end = match meaning {
            Number => at + 1 + width(&file[at + 1..]),
            _ => at + 2 + usize::from(file[at + 1]),
        };
        let said = match meaning {
            Number => varints(&file[at + 1..end]),
            Numbers => varints(&file[at + 2..end]),
            Text => {
                format!("{texts}: {:?}", String::from_utf8_lossy(&file[at + 2..end]))
            }
            Message(_) => format!("of {} bytes", file[at + 1]),
        };
        let shown = if matches!(meaning, Message(_)) { at + 2 } else { end };
        let hex = hex(&file[at..shown]);
        println!("{at:>3}  {hex:<27}{:1$}{name} {said}", "", 2 * depth);
        if let Message(fields) = meaning {
            explain(&file[..end], at + 2, depth + 1, fields);
        }
        texts += usize::from(matches!(meaning, Text));
        numbers.push(number);
        at = end;
    }
    numbers
}

/// How many bytes the first varint has.
fn width(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| **byte > 127).count() + 1
}

/// The varints in these bytes, side by side.
fn varints(mut bytes: &[u8]) -> String {
    let mut said = Vec::new();
    while !bytes.is_empty() {
        let (number, behind) = bytes.split_at(width(bytes));
        let bits = number.iter().rev().map(|byte| u64::from(byte & 127));
        said.push(bits.fold(0, |all, bits| all << 7 | bits).to_string());
        bytes = behind;
    }
    said.join(" ")
}

pub fn hex(bytes: &[u8]) -> String {
    let words: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    words.join(" ")
}
