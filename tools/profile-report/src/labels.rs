//! The labels of samples, as they are in the file and as they are kept.

use crate::{
    profile::{Label, LabelValue, Profile},
    strings::{Strings, Sym},
    wire::{Damage, Field},
};
use std::collections::BTreeMap;

/// A label with places in the string table instead of texts.
#[derive(Default)]
pub(crate) struct RawLabel {
    key: u64,
    text: u64,
    number: i64,
    unit: u64,
}

impl RawLabel {
    pub fn read(field: &Field<'_>) -> Result<Self, Damage> {
        let mut label = Self::default();
        let mut reader = field.bytes()?;
        while let Some(field) = reader.field()? {
            match field.number {
                1 => label.key = field.number_value()?,
                2 => label.text = field.number_value()?,
                3 => label.number = field.signed()?,
                4 => label.unit = field.number_value()?,
                _ => {}
            }
        }
        Ok(label)
    }

    /// The label, unless it says nothing at all.
    pub fn resolve(
        &self,
        text: impl Fn(u64) -> Result<Sym, Damage>,
    ) -> Result<Option<Label>, Damage> {
        let key = text(self.key)?;
        let value = match self {
            Self { text: 0, number: 0, unit: 0, .. } => return Ok(None),
            Self { text: 0, number, unit, .. } => {
                LabelValue::Number { value: *number, unit: text(*unit)? }
            }
            Self { text: at, .. } => LabelValue::Text(text(*at)?),
        };
        Ok(Some(Label { key, value }))
    }
}

/// Texts first, then numbers, each by key; several of one key stay in order. So two
/// samples have the same labels exactly if these are equal.
pub(crate) fn sort(labels: &mut [Label], strings: &Strings) {
    labels.sort_by_key(|label| {
        (matches!(label.value, LabelValue::Number { .. }), strings.get(label.key))
    });
}

/// The unit of each key's numbers: the first that any sample names, or else the key.
pub(crate) fn units(profile: &Profile) -> BTreeMap<Sym, String> {
    let mut units: BTreeMap<Sym, Sym> = BTreeMap::new();
    for label in profile.samples.iter().flat_map(|sample| sample.labels) {
        if let LabelValue::Number { unit, .. } = label.value {
            let known = units.entry(label.key).or_default();
            if known.is_empty() {
                *known = unit;
            }
        }
    }
    let unit = |(key, unit): (Sym, Sym)| match profile.text(key) {
        _ if !unit.is_empty() => (key, profile.text(unit).to_string()),
        "alignment" | "request" => (key, "bytes".to_string()),
        name => (key, name.to_string()),
    };
    units.into_iter().map(unit).collect()
}
