//! What a profile holds, in memory.

use crate::{
    strings::{Strings, Sym},
    wire::span,
};
use std::ops::Range;

/// A profile: samples, each a stack with some values.
///
/// It is what profile.proto describes, with three differences. Identifiers are places
/// in the lists here. Texts are [`Sym`]s of `strings`. And what there are millions of,
/// [samples](Samples) and lines, lies in a few flat lists rather than in one
/// allocation each.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// All texts.
    pub strings: Strings,
    /// What the values of a sample are, in order.
    pub sample_types: Vec<ValueType>,
    /// The sample type to report unless another is asked for; empty for the last one.
    pub default_sample_type: Sym,
    /// The samples.
    pub samples: Samples,
    /// The files that were mapped into memory; the first is the program.
    pub mappings: Vec<Mapping>,
    /// The addresses that samples were taken at.
    pub locations: Vec<Location>,
    /// The lines of all locations.
    pub lines: Vec<Line>,
    /// The functions.
    pub functions: Vec<Function>,
    /// A regular expression: frames below a function that it matches are dropped.
    pub drop_frames: Sym,
    /// A regular expression: functions that are kept although `drop_frames` matches.
    pub keep_frames: Sym,
    /// When the profile was taken, in nanoseconds since 1970.
    pub time_nanos: i64,
    /// How long it was taken.
    pub duration_nanos: i64,
    /// What is counted between samples.
    pub period_type: ValueType,
    /// How much of that is between samples.
    pub period: i64,
    /// Remarks.
    pub comments: Vec<Sym>,
    /// The address of a page about this profile.
    pub doc_url: Sym,
}

/// What a value is, and its unit: `cpu` in `nanoseconds`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ValueType {
    /// What it is.
    pub kind: Sym,
    /// In which unit.
    pub unit: Sym,
}

/// A file that was mapped into memory.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    /// The first address.
    pub start: u64,
    /// One beyond the last address.
    pub limit: u64,
    /// Where in the file `start` is.
    pub offset: u64,
    /// Its path.
    pub file: Sym,
    /// What names this very build.
    pub build_id: Sym,
}

/// An address in the program, and the functions that the compiler put there.
#[derive(Clone, Debug, Default)]
pub struct Location {
    /// The address, or 0.
    pub address: u64,
    /// The place of its mapping in [`Profile::mappings`].
    pub mapping: Option<u32>,
    /// The places of its lines in [`Profile::lines`]: the innermost inlined function is
    /// first, the one that it was all inlined into is last.
    pub lines: Range<u32>,
    /// Whether the linker made one function of several that are the same.
    pub is_folded: bool,
}

/// A line of a function.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Line {
    /// The place of the function in [`Profile::functions`].
    pub function: u32,
    /// The number of the line, from 1; 0 if it is not known.
    pub line: i64,
    /// The column, from 1; 0 if it is not known.
    pub column: i64,
}

/// A function.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Function {
    /// Its name, to be read.
    pub name: Sym,
    /// Its name as the linker knows it.
    pub system_name: Sym,
    /// The file that it is in.
    pub file: Sym,
    /// The line that it begins on.
    pub start_line: i64,
}

/// All samples of a profile. Each has a stack, one value for each sample type, and
/// labels.
#[derive(Clone, Debug, Default)]
pub struct Samples {
    width: usize,
    stacks: Vec<u32>,
    stack_ends: Vec<u32>,
    values: Vec<i64>,
    labels: Vec<Label>,
    /// Empty as long as no sample has a label.
    label_ends: Vec<u32>,
}

/// What a sample is labelled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Label {
    /// The name of the label.
    pub key: Sym,
    /// What it says.
    pub value: LabelValue,
}

/// What a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelValue {
    /// A text.
    Text(Sym),
    /// A number.
    Number {
        /// The number.
        value: i64,
        /// Its unit, empty if the profile does not say.
        unit: Sym,
    },
}

/// One sample.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// The places of its locations in [`Profile::locations`]; the leaf is first.
    pub stack: &'a [u32],
    /// Its values, one for each sample type.
    pub values: &'a [i64],
    /// Its labels: texts first, then numbers, each by key.
    pub labels: &'a [Label],
}

impl Samples {
    /// No samples, of `width` values each.
    pub fn new(width: usize) -> Self {
        Self { width, ..Self::default() }
    }

    /// How many samples there are.
    pub fn len(&self) -> usize {
        self.stack_ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.stack_ends.is_empty()
    }

    /// The sample at `i`.
    pub fn get(&self, i: usize) -> Sample<'_> {
        let of = |ends: &[u32]| match i {
            0 => 0..ends[0],
            _ => ends[i - 1]..ends[i],
        };
        let labels = match self.label_ends.is_empty() {
            true => &[],
            false => &self.labels[span(of(&self.label_ends))],
        };
        Sample {
            stack: &self.stacks[span(of(&self.stack_ends))],
            values: &self.values[i * self.width..(i + 1) * self.width],
            labels,
        }
    }

    /// All samples.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Sample<'_>> {
        (0..self.len()).map(|i| self.get(i))
    }

    /// Adds a sample.
    ///
    /// # Panics
    ///
    /// If it has not one value for each sample type, or if there are 2³² frames.
    pub fn push(&mut self, sample: Sample<'_>) {
        self.stacks.extend_from_slice(sample.stack);
        self.values.extend_from_slice(sample.values);
        self.end(sample.labels);
    }

    /// Makes a sample of what [`Self::parts`] were given.
    pub(crate) fn end(&mut self, labels: &[Label]) {
        let end =
            |length: usize| u32::try_from(length).expect("fewer than 2³² frames");
        if !labels.is_empty() && self.label_ends.is_empty() {
            self.label_ends = vec![0; self.len()];
        }
        self.stack_ends.push(end(self.stacks.len()));
        if !labels.is_empty() || !self.label_ends.is_empty() {
            self.labels.extend_from_slice(labels);
            self.label_ends.push(end(self.labels.len()));
        }
        assert_eq!(self.values.len(), self.len() * self.width, "values of a sample");
    }

    /// The lists that the next sample's stack and values are appended to.
    pub(crate) fn parts(&mut self) -> (&mut Vec<u32>, &mut Vec<i64>) {
        (&mut self.stacks, &mut self.values)
    }

    /// The values of the sample at `i`, to be changed.
    pub(crate) fn values_mut(&mut self, i: usize) -> &mut [i64] {
        &mut self.values[i * self.width..(i + 1) * self.width]
    }
}

impl Profile {
    /// The text of `sym`.
    pub fn text(&self, sym: Sym) -> &str {
        self.strings.get(sym)
    }

    /// The lines of a location, the innermost first.
    pub fn lines_of(&self, location: &Location) -> &[Line] {
        &self.lines[span(location.lines.clone())]
    }

    /// The names of the sample types.
    pub fn type_names(&self) -> impl Iterator<Item = &str> {
        self.sample_types.iter().map(|t| self.text(t.kind))
    }
}
