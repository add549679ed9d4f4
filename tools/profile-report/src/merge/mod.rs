//! Makes one profile of several: samples of the same stack and labels add up.

mod header;

use crate::{
    error::Result,
    profile::{Function, Label, LabelValue, Profile, Samples},
    strings::Sym,
};
use foldhash::HashMap;

/// Merges profiles, the first of which the header is of.
///
/// # Errors
///
/// If their sample types or periods differ.
pub fn merge(mut profiles: Vec<Profile>) -> Result<Profile> {
    if profiles.len() == 1 {
        return Ok(profiles.remove(0));
    }
    let mut merger = Merger::new(&profiles)?;
    for profile in &profiles {
        merger.add(profile)?;
    }
    Ok(merger.finish())
}

/// What tells locations from each other. Of several lines only the last one's column
/// does; `go tool pprof` does it so.
#[derive(PartialEq, Eq, Hash)]
struct LocationKey {
    address: u64,
    mapping: Option<u32>,
    is_folded: bool,
    lines: Box<[(u32, i64)]>,
    column: i64,
}

#[derive(PartialEq, Eq, Hash)]
struct MappingKey {
    pages: u64,
    offset: u64,
    build_id_or_file: Sym,
}

/// What tells samples from each other: their stack and their labels.
type SampleKey = (Box<[u32]>, Box<[Label]>);

#[derive(Default)]
struct Merger {
    merged: Profile,
    samples: HashMap<SampleKey, usize>,
    locations: HashMap<LocationKey, u32>,
    functions: HashMap<Function, u32>,
    mappings: HashMap<MappingKey, u32>,
}

/// Where the things of one profile are in the merged one.
struct Places<'a> {
    from: &'a Profile,
    locations: Vec<Option<u32>>,
    functions: Vec<Option<u32>>,
    mappings: Vec<Option<u32>>,
}

impl Merger {
    fn add(&mut self, from: &Profile) -> Result<()> {
        let mut places = Places {
            from,
            locations: vec![None; from.locations.len()],
            functions: vec![None; from.functions.len()],
            mappings: vec![None; from.mappings.len()],
        };
        // The first mapping is the program, so it has to be the first here too.
        if self.mappings.is_empty() && !from.mappings.is_empty() {
            self.mapping(&mut places, 0)?;
        }
        for sample in from.samples.iter() {
            if sample.values.iter().all(|value| *value == 0) {
                continue;
            }
            let stack =
                sample.stack.iter().map(|at| self.location(&mut places, *at));
            let stack: Box<[u32]> = stack.collect::<Result<_>>()?;
            let labels = sample.labels.iter().map(|label| self.label(from, label));
            let labels: Box<[Label]> = labels.collect::<Result<_>>()?;
            let samples = &mut self.merged.samples;
            let key = (stack, labels);
            if let Some(at) = self.samples.get(&key) {
                for (sum, value) in
                    samples.values_mut(*at).iter_mut().zip(sample.values)
                {
                    *sum = sum.wrapping_add(*value);
                }
                continue;
            }
            samples.push(crate::Sample {
                stack: &key.0,
                values: sample.values,
                labels: &key.1,
            });
            self.samples.insert(key, samples.len() - 1);
        }
        Ok(())
    }

    fn label(&mut self, from: &Profile, label: &Label) -> Result<Label> {
        let strings = &mut self.merged.strings;
        let key = strings.intern(from.text(label.key))?;
        let value = match label.value {
            LabelValue::Text(text) => {
                LabelValue::Text(strings.intern(from.text(text))?)
            }
            LabelValue::Number { value, unit } => {
                LabelValue::Number { value, unit: strings.intern(from.text(unit))? }
            }
        };
        Ok(Label { key, value })
    }

    fn location(&mut self, places: &mut Places<'_>, at: u32) -> Result<u32> {
        if let Some(place) = places.locations[at as usize] {
            return Ok(place);
        }
        let from = places.from;
        let mut location = from.locations[at as usize].clone();
        let lines = from.lines_of(&location);
        let mut key = LocationKey {
            address: location.address,
            mapping: None,
            is_folded: location.is_folded,
            lines: Box::default(),
            column: lines.last().map_or(0, |line| line.column),
        };
        if let Some(old) = location.mapping {
            // The same file may be at another address in each run.
            let new = self.mapping(places, old)?;
            let start = from.mappings[old as usize].start;
            let offset = location.address.wrapping_sub(start);
            let start = self.merged.mappings[new as usize].start;
            location.address = start.wrapping_add(offset);
            location.mapping = Some(new);
            (key.address, key.mapping) = (offset, Some(new));
        }
        let mut new_lines = lines.to_vec();
        for line in &mut new_lines {
            line.function = self.function(places, line.function)?;
        }
        key.lines =
            new_lines.iter().map(|line| (line.function, line.line)).collect();
        let merged = &mut self.merged;
        let place = *self.locations.entry(key).or_insert_with(|| {
            let start = merged.lines.len() as u32;
            merged.lines.append(&mut new_lines);
            location.lines = start..merged.lines.len() as u32;
            merged.locations.push(location);
            merged.locations.len() as u32 - 1
        });
        places.locations[at as usize] = Some(place);
        Ok(place)
    }

    fn mapping(&mut self, places: &mut Places<'_>, at: u32) -> Result<u32> {
        if let Some(place) = places.mappings[at as usize] {
            return Ok(place);
        }
        let Self { merged, mappings, .. } = self;
        let mut mapping = places.from.mappings[at as usize].clone();
        mapping.file = merged.strings.intern(places.from.text(mapping.file))?;
        mapping.build_id =
            merged.strings.intern(places.from.text(mapping.build_id))?;
        let size = mapping.limit.wrapping_sub(mapping.start);
        let build_id_or_file = match mapping.build_id.is_empty() {
            true => mapping.file,
            false => mapping.build_id,
        };
        // In pages of 4 KB, rounded up.
        let pages = size.wrapping_add(0xfff) >> 12;
        let key = MappingKey { pages, offset: mapping.offset, build_id_or_file };
        let place = *mappings.entry(key).or_insert_with(|| {
            merged.mappings.push(mapping);
            merged.mappings.len() as u32 - 1
        });
        places.mappings[at as usize] = Some(place);
        Ok(place)
    }

    fn function(&mut self, places: &mut Places<'_>, at: u32) -> Result<u32> {
        if let Some(place) = places.functions[at as usize] {
            return Ok(place);
        }
        let Self { merged, functions, .. } = self;
        let mut function = places.from.functions[at as usize];
        for text in
            [&mut function.name, &mut function.system_name, &mut function.file]
        {
            *text = merged.strings.intern(places.from.text(*text))?;
        }
        let place = *functions.entry(function).or_insert_with(|| {
            merged.functions.push(function);
            merged.functions.len() as u32 - 1
        });
        places.functions[at as usize] = Some(place);
        Ok(place)
    }

    /// Drops the samples that came to nothing.
    fn finish(self) -> Profile {
        let mut merged = self.merged;
        let mut kept = Samples::new(merged.sample_types.len());
        for sample in merged.samples.iter() {
            if sample.values.iter().any(|value| *value != 0) {
                kept.push(sample);
            }
        }
        merged.samples = kept;
        merged
    }
}
