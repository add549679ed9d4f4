//! The builder: what is written is what `profile-report` reads.

mod builder;
mod random;
mod readme;
mod reports;

use profile_record::Profile;
use profile_report::{LabelValue, decode};
use std::collections::BTreeMap;

/// A frame: function, file, line.
type Line = (String, String, i64);

/// A label: key, text, number, unit.
type Label = (String, String, i64, String);

/// The samples of a profile: values by stack and labels.
type Samples = BTreeMap<(Vec<Vec<Line>>, Vec<Label>), Vec<i64>>;

/// What a file says.
fn read(file: &[u8]) -> (profile_report::Profile, Samples) {
    let profile = decode(file).unwrap();
    let text = |sym| profile.text(sym).to_string();
    let line = |line: &profile_report::Line| {
        let function = &profile.functions[line.function as usize];
        (text(function.name), text(function.file), line.line)
    };
    let location = |place: &u32| {
        let lines = profile.lines_of(&profile.locations[*place as usize]);
        lines.iter().map(line).collect::<Vec<_>>()
    };
    let label = |label: &profile_report::Label| match label.value {
        LabelValue::Text(value) => (text(label.key), text(value), 0, String::new()),
        LabelValue::Number { value, unit } => {
            (text(label.key), String::new(), value, text(unit))
        }
    };
    let mut samples = Samples::new();
    for sample in profile.samples.iter() {
        let stack = sample.stack.iter().map(location).collect();
        let mut labels: Vec<_> = sample.labels.iter().map(label).collect();
        labels.sort();
        let former = samples.insert((stack, labels), sample.values.to_vec());
        assert_eq!(former, None, "a stack is there twice");
    }
    (profile, samples)
}

/// The file of a profile, which is the same packed and not packed.
fn file(profile: &Profile) -> Vec<u8> {
    let file = profile.encode();
    let mut packed = vec![];
    profile.write_gzip(&mut packed).unwrap();
    assert_eq!(packed[..2], [0x1f, 0x8b]);
    let mut unpacked = vec![];
    let mut decoder = flate2::read::GzDecoder::new(&packed[..]);
    std::io::Read::read_to_end(&mut decoder, &mut unpacked).unwrap();
    assert_eq!(unpacked, file);
    file
}
