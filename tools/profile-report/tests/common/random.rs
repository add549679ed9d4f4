//! Random profiles: recursion, inlined functions, missing names and files, several
//! mapped files, labels of both kinds, negative values, filters of their own.

use super::{
    names::function_name,
    writer::{Message, Writer, gzip},
};

/// A small generator of numbers: the same seed, the same profile, everywhere.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) % end
    }

    pub fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }
}

const KINDS: [&[(&str, &str)]; 5] = [
    &[("samples", "count"), ("cpu", "nanoseconds")],
    &[
        ("alloc_objects", "count"),
        ("alloc_space", "bytes"),
        ("inuse_objects", "count"),
        ("inuse_space", "bytes"),
    ],
    &[("contentions", "count"), ("delay", "nanoseconds")],
    &[("wall", "microseconds")],
    &[("events", "widgets")],
];

/// The sample types of the profile that `seed` gives.
pub fn types(seed: u64) -> &'static [(&'static str, &'static str)] {
    KINDS[(seed % 5) as usize]
}

/// A profile. Those whose seeds have the same remainder by 5 are of one kind, so that
/// they can be compared.
pub fn profile(seed: u64) -> Vec<u8> {
    let mut random = Random::new(seed);
    let r = &mut random;
    let mut writer = Writer::new(types(seed));
    header(&mut writer, r, seed);
    let functions = 1 + r.below([3, 12, 60, 200][(seed % 4) as usize]);
    // Some writers count identifiers from 1, some do not.
    let id_step = if r.one_in(4) { 7 } else { 1 };
    for f in 1..=functions {
        let (name, file, start) = function(r, f);
        // Some writers give a function one name twice, some give it one or the other.
        let (name, system_name) = match r.below(10) {
            0 => ("", name.as_str()),
            1 => (name.as_str(), ""),
            2 => (name.as_str(), "_RNvC4shop4main"),
            _ => (name.as_str(), name.as_str()),
        };
        writer.function_of_system(f * id_step, name, system_name, &file, start);
    }
    let mappings = r.below(4);
    for m in 1..=mappings {
        let file =
            ["/usr/bin/program", "/lib/libother.so.6", "", "[vdso]"][m as usize % 4];
        let build_id = if r.one_in(3) { "0123abcd" } else { "" };
        writer.mapping(m, m << 20, (m << 20) + 0x8000, file, build_id);
    }
    let locations = 1 + r.below(functions * 3);
    for id in 1..=locations {
        let mapping = r.below(mappings + 1);
        // One in ten has no symbols at all, one in five holds inlined functions.
        let count = [1, 1, 1, 1, 1, 1, 0, 2, 2, 3][r.below(10) as usize];
        let line = |r: &mut Random| {
            let function = (1 + r.below(functions)) * id_step;
            [function, r.below(30), r.below(3)]
        };
        let lines: Vec<[u64; 3]> = (0..count).map(|_| line(r)).collect();
        writer.location(id * id_step, mapping, (mapping << 20) + id * 16, &lines);
    }
    let big = r.pick(&[1, 1000, 1 << 20, 1 << 34]);
    for _ in 0..1 + r.below(120) {
        let depth = r.below(12);
        let stack: Vec<u64> =
            (0..depth).map(|_| (1 + r.below(locations)) * id_step).collect();
        let value = |r: &mut Random| match r.below(40) {
            0..6 => 0,
            6 => -(r.below(big * 20) as i64),
            _ => r.below(big * 50).cast_signed(),
        };
        let values: Vec<i64> = types(seed).iter().map(|_| value(r)).collect();
        let labels = labels(&mut writer, r);
        writer.sample(&stack, &values, &labels);
    }
    match r.one_in(3) {
        true => writer.message.0,
        false => gzip(&writer.message.0),
    }
}

fn header(writer: &mut Writer, r: &mut Random, seed: u64) {
    let period = match types(seed).last() {
        Some((kind, unit)) => writer.value_type(kind, unit),
        None => Message::default(),
    };
    writer.message.bytes(11, &period.0).number(12, 1 + r.below(1 << 20));
    if r.one_in(2) {
        let time = 1_700_000_000_000_000_000 + r.below(1 << 31) * 1_000_000;
        writer.message.number(9, time);
    }
    if r.one_in(2) {
        writer.message.number(10, 1 + r.below(20_000_000_000));
    }
    if r.one_in(4) {
        let drop = writer.text(r.pick(&["f1", "f[0-3]", "alloc::.*|main[.]f2"]));
        writer.message.number(7, drop);
        if r.one_in(2) {
            let keep = writer.text(r.pick(&["f2", ".*f1.*"]));
            writer.message.number(8, keep);
        }
    }
    if r.one_in(5) {
        let default = writer.text(types(seed)[0].0);
        writer.message.number(14, default);
    }
    if r.one_in(5) {
        let comments = [writer.text("a remark"), writer.text("#hidden")];
        writer.message.packed(13, &comments);
        let url = writer.text("https://example.org/profile");
        writer.message.number(15, url);
    }
}

fn function(r: &mut Random, f: u64) -> (String, String, u64) {
    let name = match r.below(14) {
        0 => format!("alloc::f{f}"),
        1 => format!("<T as m::Tr<{f}>>::f{f}"),
        2 => format!("main.(*S).f{f}"),
        3 => format!("größe::f{f}"),
        4 => "twice".into(),
        5..8 => function_name(r, f),
        _ => format!("f{f}"),
    };
    let file = match r.below(8) {
        0 => String::new(),
        1 => format!("/proc/self/cwd/./src/{}.rs", f % 3),
        2 => format!("a/../src//{}.rs", f % 3),
        3 => "sources/short.txt".into(),
        _ => format!("sources/{}.txt", f % 3),
    };
    // Functions of one name and file begin on one line: else Go's `list` shows now more
    // and now fewer lines of them. Names that differ may be the same when they are short.
    let start = [0, 0, 3, 17][file.len() % 4];
    (name, file, start)
}

fn labels(writer: &mut Writer, r: &mut Random) -> Vec<Message> {
    let mut labels = vec![];
    if r.one_in(3) {
        let text = format!("t{}", r.below(3));
        labels.push(writer.text_label("thread", &text));
    }
    if r.one_in(6) {
        labels.push(writer.text_label("a key", "one"));
        labels.push(writer.text_label("a key", "two"));
    }
    if r.one_in(4) {
        let number = r.below(1 << 14) as i64 - 100;
        labels.push(writer.number_label("bytes", number, "bytes"));
    }
    if r.one_in(6) {
        let unit = r.pick(&["", "ms"]);
        labels.push(writer.number_label("latency", r.below(5000) as i64, unit));
    }
    labels
}
