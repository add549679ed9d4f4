//! Reads profile.proto into a [`Profile`].
//!
//! The fields of a message may come in any order, and writers use that: Go puts the
//! texts last. So the input is read twice, first all but the samples, then the samples.

mod samples;

use crate::{
    Error,
    error::Result,
    ids::Ids,
    profile::{Function, Line, Location, Mapping, Profile, ValueType},
    strings::Sym,
    wire::{Damage, Field, Reader},
};

type Read<T> = std::result::Result<T, Damage>;

/// Reads an unpacked profile.
///
/// # Errors
///
/// If `data` is no profile, or a damaged one. The message says where.
pub fn decode(data: &[u8]) -> Result<Profile> {
    let record_again = "Record or download the profile again.";
    if data.is_empty() {
        return Err(Error::new("the input is empty", record_again));
    }
    Decoder::default().profile(data)?.map_err(|damage| {
        let Damage { at, what } = damage;
        let next = match data
            .iter()
            .take(64)
            .all(|b| matches!(b, b'\t'..=b'\r' | 32..127))
        {
            true => {
                "This looks like text. Is it the profile itself, or a page about it?"
            }
            false => record_again,
        };
        Error::new(
            format!("not a pprof profile, or damaged at byte {at}: {what}"),
            next,
        )
    })
}

/// What the first reading finds, before texts and identifiers mean anything.
#[derive(Default)]
struct Decoder {
    profile: Profile,
    /// The string table: identifiers in the file are places in it.
    table: Vec<Sym>,
    functions: Ids,
    mappings: Ids,
    locations: Ids,
}

impl Decoder {
    fn profile(mut self, data: &[u8]) -> Result<Read<Profile>> {
        if let Err(error) = self.texts(data) {
            return error.map(Err);
        }
        let decoded = self.tables(data).and_then(|()| self.samples(data));
        Ok(decoded.map(|()| self.profile))
    }

    /// Takes in the string table. Errors are damage, or an error of another kind.
    fn texts(&mut self, data: &[u8]) -> std::result::Result<(), Result<Damage>> {
        let mut reader = Reader::new(data);
        while let Some(field) = reader.field().map_err(Ok)? {
            if field.number != 6 {
                continue;
            }
            let text = String::from_utf8_lossy(field.bytes().map_err(Ok)?.rest());
            if self.table.is_empty() && !text.is_empty() {
                return Err(Ok(Damage::new(
                    field.at,
                    "the first text is not empty",
                )));
            }
            self.table.push(self.profile.strings.intern(&text).map_err(Err)?);
        }
        Ok(())
    }

    /// Reads all but texts and samples: functions and mappings before what refers to
    /// them.
    fn tables(&mut self, data: &[u8]) -> Read<()> {
        let mut reader = Reader::new(data);
        while let Some(field) = reader.field()? {
            match field.number {
                1 => {
                    let value_type = self.value_type(&field)?;
                    self.profile.sample_types.push(value_type);
                }
                3 => self.mapping(&field)?,
                5 => self.function(&field)?,
                7 => self.profile.drop_frames = self.text(&field)?,
                8 => self.profile.keep_frames = self.text(&field)?,
                9 if self.profile.time_nanos != 0 => {
                    let what = "a second profile follows the first in the same file";
                    return Err(Damage::new(field.at, what));
                }
                9 => self.profile.time_nanos = field.signed()?,
                10 => self.profile.duration_nanos = field.signed()?,
                11 => self.profile.period_type = self.value_type(&field)?,
                12 => self.profile.period = field.signed()?,
                13 => {
                    let mut comments = vec![];
                    field.each_number(|number| comments.push(number))?;
                    for number in comments {
                        let comment = self.lookup(number, field.at)?;
                        self.profile.comments.push(comment);
                    }
                }
                14 => self.profile.default_sample_type = self.text(&field)?,
                15 => self.profile.doc_url = self.text(&field)?,
                _ => {}
            }
        }
        let mut reader = Reader::new(data);
        while let Some(field) = reader.field()? {
            if field.number == 4 {
                self.location(&field)?;
            }
        }
        Ok(())
    }

    fn lookup(&self, number: u64, at: usize) -> Read<Sym> {
        let text = usize::try_from(number).ok().and_then(|at| self.table.get(at));
        if number == 0 {
            return Ok(Sym::EMPTY);
        }
        text.copied().ok_or_else(|| {
            let length = self.table.len();
            Damage::new(at, format!("text {number} of {length} is asked for"))
        })
    }

    fn text(&self, field: &Field<'_>) -> Read<Sym> {
        self.lookup(field.number_value()?, field.at)
    }

    fn value_type(&self, field: &Field<'_>) -> Read<ValueType> {
        let mut value_type = ValueType::default();
        let mut reader = field.bytes()?;
        while let Some(field) = reader.field()? {
            match field.number {
                1 => value_type.kind = self.text(&field)?,
                2 => value_type.unit = self.text(&field)?,
                _ => {}
            }
        }
        Ok(value_type)
    }

    fn mapping(&mut self, field: &Field<'_>) -> Read<()> {
        let (mut id, mut mapping) = (0, Mapping::default());
        let mut reader = field.bytes()?;
        while let Some(field) = reader.field()? {
            match field.number {
                1 => id = field.number_value()?,
                2 => mapping.start = field.number_value()?,
                3 => mapping.limit = field.number_value()?,
                4 => mapping.offset = field.number_value()?,
                5 => mapping.file = self.text(&field)?,
                6 => mapping.build_id = self.text(&field)?,
                _ => {}
            }
        }
        self.mappings.insert(id).map_err(|why| why.damage("mapping", field.at))?;
        self.profile.mappings.push(mapping);
        Ok(())
    }

    fn function(&mut self, field: &Field<'_>) -> Read<()> {
        let (mut id, mut function) = (0, Function::default());
        let mut reader = field.bytes()?;
        while let Some(field) = reader.field()? {
            match field.number {
                1 => id = field.number_value()?,
                2 => function.name = self.text(&field)?,
                3 => function.system_name = self.text(&field)?,
                4 => function.file = self.text(&field)?,
                5 => function.start_line = field.signed()?,
                _ => {}
            }
        }
        self.functions.insert(id).map_err(|why| why.damage("function", field.at))?;
        self.profile.functions.push(function);
        Ok(())
    }

    fn location(&mut self, field: &Field<'_>) -> Read<()> {
        let (mut id, mut location) = (0, Location::default());
        let start = self.profile.lines.len() as u32;
        let mut reader = field.bytes()?;
        while let Some(field) = reader.field()? {
            match field.number {
                1 => id = field.number_value()?,
                2 => location.mapping = self.mappings.find(field.number_value()?),
                3 => location.address = field.number_value()?,
                4 => {
                    let line = self.line(&field)?;
                    self.profile.lines.push(line);
                }
                5 => location.is_folded = field.number_value()? != 0,
                _ => {}
            }
        }
        location.lines = start..self.profile.lines.len() as u32;
        self.locations.insert(id).map_err(|why| why.damage("location", field.at))?;
        self.profile.locations.push(location);
        Ok(())
    }

    fn line(&self, field: &Field<'_>) -> Read<Line> {
        let (mut id, mut line) = (0, Line::default());
        let mut reader = field.bytes()?;
        while let Some(field) = reader.field()? {
            match field.number {
                1 => id = field.number_value()?,
                2 => line.line = field.signed()?,
                3 => line.column = field.signed()?,
                _ => {}
            }
        }
        line.function = self.functions.find(id).ok_or_else(|| {
            Damage::new(
                field.at,
                format!("a line is of function {id}, which is missing"),
            )
        })?;
        Ok(line)
    }
}
