//! From samples to the bytes of a profile.
//!
//! Everything is numbered in the order in which it is written, and written in the order
//! of what it says: nothing depends on the order in which samples came.

use crate::{Frame, Label, LabelValue, Location, Profile, ValueType, wire::Message};
use std::{collections::HashMap, time::UNIX_EPOCH};

/// Texts, each once; number 0 is the empty one.
struct Strings<'a> {
    table: Vec<&'a str>,
    numbers: HashMap<&'a str, u64>,
}

impl<'a> Strings<'a> {
    fn new() -> Self {
        Self { table: vec![""], numbers: HashMap::from([("", 0)]) }
    }

    fn number(&mut self, text: &'a str) -> u64 {
        *self.numbers.entry(text).or_insert_with(|| {
            self.table.push(text);
            self.table.len() as u64 - 1
        })
    }

    fn value_type(&mut self, value_type: &'a ValueType) -> Message {
        let mut message = Message::default();
        let (kind, unit) =
            (self.number(&value_type.kind), self.number(&value_type.unit));
        message.number(1, kind).number(2, unit);
        message
    }

    fn label(&mut self, label: &'a Label) -> Message {
        let mut message = Message::default();
        message.number(1, self.number(&label.key));
        match &label.value {
            LabelValue::Text(text) => message.number(2, self.number(text)),
            LabelValue::Number { value, unit } => {
                message.signed(3, *value).number(4, self.number(unit))
            }
        };
        message
    }
}

/// The numbers of functions, from 1, in the order in which locations name them.
#[derive(Default)]
struct Functions<'a> {
    numbers: HashMap<(&'a str, &'a str), u64>,
    messages: Vec<Message>,
}

impl<'a> Functions<'a> {
    fn number(&mut self, frame: &'a Frame, strings: &mut Strings<'a>) -> u64 {
        let next = self.numbers.len() as u64 + 1;
        *self.numbers.entry((&frame.function, &frame.file)).or_insert_with(|| {
            let (name, file) =
                (strings.number(&frame.function), strings.number(&frame.file));
            let mut message = Message::default();
            // Field 3, the system's name, stays empty: of a name that is also the
            // system's, Go's pprof takes what is in brackets away.
            message.number(1, next).number(2, name).number(4, file);
            self.messages.push(message);
            next
        })
    }
}

/// The file, not packed. Its fields are those of the message `Profile` of profile.proto.
pub fn encode(profile: &Profile) -> Vec<u8> {
    let mut file = Message::default();
    let mut strings = Strings::new();
    for value_type in profile.sample_types() {
        file.bytes(1, &strings.value_type(value_type).0);
    }
    samples(profile, &mut file, &mut strings);
    let mapping = u64::from(!profile.program.is_empty());
    if mapping != 0 {
        let mut message = Message::default();
        message.number(1, mapping).number(5, strings.number(&profile.program));
        // Says that functions, files, lines and inlined frames are known, so that no
        // reader looks for the program to find them.
        for field in 7..=10 {
            message.number(field, 1);
        }
        file.bytes(3, &message.0);
    }
    let mut functions = Functions::default();
    for (location, number) in profile.locations.keys().zip(1..) {
        let lines = lines(location, &mut functions, &mut strings);
        let mut message = Message::default();
        message.number(1, number).number(2, mapping);
        lines.iter().for_each(|line| _ = message.bytes(4, &line.0));
        file.bytes(4, &message.0);
    }
    for function in &functions.messages {
        file.bytes(5, &function.0);
    }
    header(profile, &mut file, &mut strings);
    for text in &strings.table {
        file.bytes(6, text.as_bytes());
    }
    file.0
}

fn samples<'a>(profile: &'a Profile, file: &mut Message, strings: &mut Strings<'a>) {
    // Locations are numbered as they came; the file numbers them as they are sorted.
    let mut sorted = vec![0; profile.locations.len()];
    for (came, number) in profile.locations.values().zip(1..) {
        sorted[*came as usize] = number;
    }
    let of = |stack: &[u32]| -> Vec<u64> {
        stack.iter().map(|came| sorted[*came as usize]).collect()
    };
    let mut samples: Vec<_> = profile
        .samples
        .iter()
        .map(|((stack, labels), sums)| (of(stack), labels, sums))
        .collect();
    samples.sort();
    for (stack, labels, sums) in samples {
        let mut message = Message::default();
        let value = |sum: &i128| {
            let most = i128::from(i64::MAX);
            let least = i128::from(i64::MIN);
            (*sum).clamp(least, most) as u64
        };
        message.packed(1, stack.into_iter()).packed(2, sums.iter().map(value));
        for label in labels {
            message.bytes(3, &strings.label(label).0);
        }
        file.bytes(2, &message.0);
    }
}

fn lines<'a>(
    location: &'a Location,
    functions: &mut Functions<'a>,
    strings: &mut Strings<'a>,
) -> Vec<Message> {
    let line = |frame: &'a Frame| {
        let mut message = Message::default();
        let function = functions.number(frame, strings);
        message.number(1, function).number(2, frame.line.into());
        message
    };
    location.lines.iter().map(line).collect()
}

fn header<'a>(profile: &'a Profile, file: &mut Message, strings: &mut Strings<'a>) {
    let time = profile.time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    // 292 years, which is when the format ends.
    let nanos = |time: std::time::Duration| {
        i64::try_from(time.as_nanos()).unwrap_or(i64::MAX)
    };
    file.number(7, strings.number(&profile.drop_frames))
        .number(8, strings.number(&profile.keep_frames))
        .signed(9, time.map_or(0, nanos))
        .signed(10, nanos(profile.duration));
    let period_type = strings.value_type(&profile.period_type);
    if !period_type.0.is_empty() {
        file.bytes(11, &period_type.0);
    }
    file.signed(12, profile.period);
    let comments: Vec<u64> =
        profile.comments.iter().map(|comment| strings.number(comment)).collect();
    if !comments.is_empty() {
        file.packed(13, comments.into_iter());
    }
    file.number(14, strings.number(&profile.default_sample_type));
}
