//! The builder.

use crate::{Error, Label, Location, Result, Sample};
use flate2::{Compression, write::GzEncoder};
use std::{
    collections::BTreeMap,
    fs::File,
    io::Write,
    path::Path,
    time::{Duration, SystemTime},
};

/// What a value is, and its unit: `cpu` in `nanoseconds`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValueType {
    /// What it is.
    pub kind: String,
    /// In which unit.
    pub unit: String,
}

impl ValueType {
    /// A value of this kind, in this unit.
    pub fn new(kind: impl Into<String>, unit: impl Into<String>) -> Self {
        Self { kind: kind.into(), unit: unit.into() }
    }
}

/// A profile under construction: samples, and what is to be said of them all.
///
/// Samples of equal stacks and labels become one, whose values are their sums. A sum that
/// no `i64` holds is written as the nearest number that one does hold.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// What the values of a sample are, in order.
    sample_types: Vec<ValueType>,
    /// The sample type to report unless another is asked for; empty for the last one.
    pub default_sample_type: String,
    /// What is counted between samples.
    pub period_type: ValueType,
    /// How much of that is between samples.
    pub period: i64,
    /// When the profile was taken.
    pub time: Option<SystemTime>,
    /// For how long.
    pub duration: Duration,
    /// The file name of the program; reports show it as `File:`. Empty for none.
    pub program: String,
    /// A regular expression: frames below a function that it matches are dropped by
    /// reports. Empty for none.
    pub drop_frames: String,
    /// A regular expression: functions that are kept although `drop_frames` matches.
    pub keep_frames: String,
    /// Remarks. `go tool pprof -comments` prints them.
    pub comments: Vec<String>,
    /// Every location, once, numbered as they came.
    pub(crate) locations: BTreeMap<Location, u32>,
    /// The sums of the values by stack and labels.
    pub(crate) samples: BTreeMap<(Vec<u32>, Vec<Label>), Vec<i128>>,
}

impl Profile {
    /// A profile without samples. Each sample will have a value for each of
    /// `sample_types`.
    pub fn new(sample_types: impl Into<Vec<ValueType>>) -> Self {
        Self { sample_types: sample_types.into(), ..Self::default() }
    }

    /// What the values of a sample are, in order.
    pub fn sample_types(&self) -> &[ValueType] {
        &self.sample_types
    }

    /// How many samples there are; those of equal stacks and labels are one.
    pub fn len(&self) -> usize {
        self.samples.len()
    }

    /// Whether there is no sample.
    pub fn is_empty(&self) -> bool {
        self.samples.is_empty()
    }

    /// The sum of the values of the sample type at `place`, over all samples; 0 if there
    /// is no such sample type.
    pub fn total(&self, place: usize) -> i128 {
        self.samples.values().filter_map(|sums| sums.get(place)).sum()
    }

    /// Adds a sample.
    ///
    /// Labels that say nothing, an empty text or the number 0 without a unit, are left
    /// out: in a file, readers do not see them.
    ///
    /// # Errors
    ///
    /// If it has not one value for each sample type, of which there is one at least.
    pub fn add(&mut self, sample: Sample) -> Result<()> {
        let Sample { stack, values, mut labels } = sample;
        let types = self.sample_types.len();
        if values.len() != types || types == 0 {
            return Err(Error::new(
                format!("a sample of {} values, {types} sample types", values.len()),
                "Give each sample a value for each sample type, of which there is one \
                 at least.",
            ));
        }
        labels.retain(|label| !label.is_empty());
        labels.sort();
        labels.dedup();
        let stack = stack.into_iter().map(|location| self.location(location));
        let key = (stack.collect(), labels);
        let sums = self.samples.entry(key).or_insert_with(|| vec![0; types]);
        for (sum, value) in sums.iter_mut().zip(values) {
            *sum += i128::from(value);
        }
        Ok(())
    }

    /// The number of a location.
    fn location(&mut self, location: Location) -> u32 {
        let next = self.locations.len() as u32;
        *self.locations.entry(location).or_insert(next)
    }

    /// The file, not packed. Readers take that, too.
    pub fn encode(&self) -> Vec<u8> {
        crate::encode::encode(self)
    }

    /// Writes the file, packed by gzip as is usual: `cpu.pb.gz`.
    ///
    /// # Errors
    ///
    /// If `output` gives one.
    pub fn write_gzip(&self, output: impl Write) -> Result<()> {
        let mut encoder = GzEncoder::new(output, Compression::default());
        let written = encoder.write_all(&self.encode());
        written.and_then(|()| encoder.finish()?.flush()).map_err(|error| {
            Error::new(
                format!("the profile was not written: {error}"),
                "Make room for it, or write it elsewhere.",
            )
        })
    }

    /// Writes the file at `path`, packed by gzip: `cpu.pb.gz`. One that is there is
    /// replaced.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        let path = path.as_ref();
        let file = File::create(path).map_err(|error| {
            Error::new(
                format!("{}: {error}", path.display()),
                "Give the path of a file in a folder that is there.",
            )
        })?;
        self.write_gzip(file).map_err(|error| Error {
            what: format!("{}: {}", path.display(), error.what),
            ..error
        })
    }
}
