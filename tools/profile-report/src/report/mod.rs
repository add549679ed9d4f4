//! Reports: text that is that of `go tool pprof`, byte for byte.

mod graph;
mod header;
mod list;
pub(crate) mod nodes;
mod text;
mod traces;
mod tree;
mod trimmed;

use crate::{
    combine::{BASE_KEY, BASE_TEXT},
    error::Result,
    labels::units,
    options::{Granularity, Options},
    profile::{LabelValue, Profile, Sample},
    strings::Sym,
    unit,
};
use regex_lite::Regex;
use std::{borrow::Cow, collections::BTreeMap};

pub use text::{Row, rows};

/// Which report.
#[derive(Clone, Debug)]
pub enum Command {
    /// The functions that account for most.
    Top,
    /// Each function with its callers and callees.
    Tree,
    /// The same, of functions whose name matches.
    Peek(Regex),
    /// The source of functions whose name matches, with the value of each line.
    List(Regex),
    /// Every sample.
    Traces,
}

/// A finished report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The text.
    pub text: String,
    /// What a person should know besides.
    pub warnings: Vec<String>,
}

/// Makes a report.
///
/// A profile that is given by value is filtered in place; a borrowed one is copied if
/// there is anything to filter.
///
/// # Errors
///
/// If the profile has no such sample type, an expression is none, or nothing matches
/// the one that `peek` and `list` are given.
pub fn report(
    profile: Cow<'_, Profile>,
    command: &Command,
    options: &Options,
) -> Result<Report> {
    let prepared = Prepared::new(profile, command, options)?;
    let text = match command {
        Command::Top => text::text(&prepared),
        Command::Tree => tree::tree(&prepared, None)?,
        Command::Peek(regex) => tree::tree(&prepared, Some(regex))?,
        Command::List(regex) => list::list(&prepared, regex)?,
        Command::Traces => traces::traces(&prepared),
    };
    Ok(Report { text, warnings: prepared.warnings })
}

/// The lines that say what the profile is: the first of every report.
///
/// # Errors
///
/// Those of [`report()`].
pub fn header(profile: Cow<'_, Profile>, options: &Options) -> Result<Vec<String>> {
    let prepared = Prepared::new(profile, &Command::Traces, options)?;
    Ok(header::profile(&prepared, &options.unit))
}

/// A profile with its filters applied, and what of the options holds for one report.
pub(crate) struct Prepared<'a> {
    pub profile: Cow<'a, Profile>,
    pub options: Options,
    /// Which value of a sample.
    pub index: usize,
    /// The name of that value.
    pub kind: String,
    /// Its unit.
    pub unit: String,
    /// What percentages are of.
    pub total: i64,
    /// The unit of each label that is a number.
    pub label_units: BTreeMap<Sym, String>,
    pub warnings: Vec<String>,
}

impl<'a> Prepared<'a> {
    pub fn new(
        mut profile: Cow<'a, Profile>,
        command: &Command,
        options: &Options,
    ) -> Result<Self> {
        let mut options = options.clone();
        match command {
            Command::List(_) => {
                options.granularity = Granularity::Lines;
                options.trim = false;
            }
            Command::Peek(_) => options.trim = false,
            Command::Top => options.nodecount = options.nodecount.or(Some(0)),
            Command::Tree | Command::Traces => {
                options.nodecount = options.nodecount.or(Some(80));
            }
        }
        if !options.trim {
            options.nodecount = Some(0);
            (options.nodefraction, options.edgefraction) = (0., 0.);
        }
        let index = options.sample_type(&profile)?;
        let label_units = match command {
            Command::Traces => units(&profile),
            _ => BTreeMap::new(),
        };
        let filter = options.filter()?;
        let mut unmatched = vec![];
        if options.relative_percentages && !filter.is_empty() {
            unmatched = filter.apply(profile.to_mut());
        }
        let total = total(&profile, index);
        if !options.relative_percentages && !filter.is_empty() {
            unmatched = filter.apply(profile.to_mut());
        }
        let sample_type = profile.sample_types[index];
        let warning = |name: &str| format!("{name} expression matched no samples");
        Ok(Self {
            index,
            kind: profile.text(sample_type.kind).to_string(),
            unit: profile.text(sample_type.unit).to_string(),
            total,
            label_units,
            warnings: unmatched.into_iter().map(warning).collect(),
            profile,
            options,
        })
    }

    /// A value in a unit of the options' choice.
    pub fn show(&self, value: i64) -> String {
        unit::show(value, &self.unit, &self.options.unit)
    }
}

/// The sum of all values, whatever their sign; of the base alone, if it is marked.
fn total(profile: &Profile, index: usize) -> i64 {
    let is_base = |sample: &Sample<'_>| {
        sample.labels.iter().any(|label| match label.value {
            LabelValue::Text(text) => {
                profile.text(label.key) == BASE_KEY
                    && profile.text(text) == BASE_TEXT
            }
            LabelValue::Number { .. } => false,
        })
    };
    let (mut all, mut base) = (0i64, 0i64);
    for sample in profile.samples.iter() {
        let size = sample.values[index].wrapping_abs();
        all = all.wrapping_add(size);
        if !sample.labels.is_empty() && is_base(&sample) {
            base = base.wrapping_add(size);
        }
    }
    if base > 0 { base } else { all }
}
