//! Writes profile.proto: as much as tests need, and things that nobody should write.

use flate2::{Compression, write::GzEncoder};
use std::{collections::HashMap, io::Write};

/// A message under construction.
#[derive(Clone, Default)]
pub struct Message(pub Vec<u8>);

impl Message {
    pub fn varint(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    pub fn number(&mut self, field: u64, number: u64) -> &mut Self {
        self.varint(field << 3);
        self.varint(number);
        self
    }

    pub fn bytes(&mut self, field: u64, bytes: &[u8]) -> &mut Self {
        self.varint(field << 3 | 2);
        self.varint(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
        self
    }

    pub fn packed(&mut self, field: u64, numbers: &[u64]) -> &mut Self {
        let mut packed = Self::default();
        numbers.iter().for_each(|number| packed.varint(*number));
        self.bytes(field, &packed.0)
    }
}

/// A profile under construction. Texts are written where they are first needed, so the
/// string table is spread over the file.
pub struct Writer {
    pub message: Message,
    strings: HashMap<String, u64>,
}

impl Writer {
    pub fn new(types: &[(&str, &str)]) -> Self {
        let mut writer =
            Self { message: Message::default(), strings: HashMap::new() };
        writer.text("");
        for (kind, unit) in types {
            let value_type = writer.value_type(kind, unit);
            writer.message.bytes(1, &value_type.0);
        }
        writer
    }

    pub fn value_type(&mut self, kind: &str, unit: &str) -> Message {
        let (kind, unit) = (self.text(kind), self.text(unit));
        let mut message = Message::default();
        message.number(1, kind).number(2, unit);
        message
    }

    pub fn text(&mut self, text: &str) -> u64 {
        if let Some(at) = self.strings.get(text) {
            return *at;
        }
        let at = self.strings.len() as u64;
        self.message.bytes(6, text.as_bytes());
        self.strings.insert(text.to_string(), at);
        at
    }

    pub fn function(&mut self, id: u64, name: &str, file: &str, start_line: u64) {
        self.function_of_system(id, name, name, file, start_line);
    }

    pub fn function_of_system(
        &mut self,
        id: u64,
        name: &str,
        system_name: &str,
        file: &str,
        start_line: u64,
    ) {
        let (name, file) = (self.text(name), self.text(file));
        let system_name = self.text(system_name);
        let mut function = Message::default();
        function.number(1, id).number(2, name).number(3, system_name);
        function.number(4, file);
        function.number(5, start_line);
        self.message.bytes(5, &function.0);
    }

    pub fn mapping(
        &mut self,
        id: u64,
        start: u64,
        limit: u64,
        file: &str,
        build_id: &str,
    ) {
        let (file, build_id) = (self.text(file), self.text(build_id));
        let mut mapping = Message::default();
        mapping.number(1, id).number(2, start).number(3, limit);
        mapping.number(5, file).number(6, build_id);
        // Says that it has function names, so that nobody looks for the program.
        for field in 7..=10 {
            mapping.number(field, 1);
        }
        self.message.bytes(3, &mapping.0);
    }

    /// Lines are (function, line, column), the innermost first.
    pub fn location(
        &mut self,
        id: u64,
        mapping: u64,
        address: u64,
        lines: &[[u64; 3]],
    ) {
        let mut location = Message::default();
        location.number(1, id).number(2, mapping).number(3, address);
        for [function, number, column] in lines {
            let mut line = Message::default();
            line.number(1, *function).number(2, *number).number(3, *column);
            location.bytes(4, &line.0);
        }
        self.message.bytes(4, &location.0);
    }

    pub fn sample(&mut self, stack: &[u64], values: &[i64], labels: &[Message]) {
        let mut sample = Message::default();
        let values: Vec<u64> =
            values.iter().map(|value| value.cast_unsigned()).collect();
        match stack.len() % 3 {
            0 => {
                for id in stack {
                    sample.number(1, *id);
                }
            }
            _ => {
                sample.packed(1, stack);
            }
        }
        sample.packed(2, &values);
        for label in labels {
            sample.bytes(3, &label.0);
        }
        self.message.bytes(2, &sample.0);
    }

    pub fn text_label(&mut self, key: &str, text: &str) -> Message {
        let (key, text) = (self.text(key), self.text(text));
        let mut label = Message::default();
        label.number(1, key).number(2, text);
        label
    }

    pub fn number_label(&mut self, key: &str, number: i64, unit: &str) -> Message {
        let (key, unit) = (self.text(key), self.text(unit));
        let mut label = Message::default();
        label.number(1, key).number(3, number.cast_unsigned()).number(4, unit);
        label
    }
}

pub fn gzip(data: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(vec![], Compression::fast());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}
