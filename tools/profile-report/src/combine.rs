//! Makes profiles fit each other before they are merged, and takes a base from one.

use crate::{
    Error,
    error::Result,
    merge::merge,
    profile::{Label, LabelValue, Profile, Sample, Samples, ValueType},
    unit,
};
use std::collections::HashMap;

/// The key of the label that marks the samples of a base to compare with.
pub(crate) const BASE_KEY: &str = "pprof::base";
/// What that label says.
pub(crate) const BASE_TEXT: &str = "true";

/// One profile of several: common sample types, common units, samples added up.
///
/// # Errors
///
/// If the profiles have no sample type in common, or units that do not fit.
pub fn combine(mut profiles: Vec<Profile>) -> Result<Profile> {
    keep_common_types(&mut profiles)?;
    if profiles.len() > 1 {
        let units = common_units(&profiles)?;
        for profile in &mut profiles {
            to_units(profile, &units)?;
        }
    }
    merge(profiles)
}

/// `profile` less `base`. With `mark`, percentages will be of the base.
///
/// # Errors
///
/// If the two cannot be [combined](combine).
pub fn subtract(profile: Profile, mut base: Profile, mark: bool) -> Result<Profile> {
    if mark {
        label_all(&mut base)?;
    }
    let width = base.sample_types.len();
    scale(&mut base, &vec![-1.; width]);
    combine(vec![profile, base])
}

fn label_all(profile: &mut Profile) -> Result<()> {
    let key = profile.strings.intern(BASE_KEY)?;
    let value = LabelValue::Text(profile.strings.intern(BASE_TEXT)?);
    let mut labelled = Samples::new(profile.sample_types.len());
    for sample in profile.samples.iter() {
        let is_text = |label: &Label| matches!(label.value, LabelValue::Text(_));
        let others = sample.labels.iter().filter(|l| !(is_text(l) && l.key == key));
        let mut labels: Vec<_> = others.copied().collect();
        labels.push(Label { key, value });
        crate::labels::sort(&mut labels, &profile.strings);
        labelled.push(Sample { labels: &labels, ..sample });
    }
    profile.samples = labelled;
    Ok(())
}

/// Multiplies values, and drops samples that come to nothing.
fn scale(profile: &mut Profile, ratios: &[f64]) {
    if ratios.iter().all(|ratio| *ratio == 1.) {
        return;
    }
    let mut kept = Samples::new(ratios.len());
    for i in 0..profile.samples.len() {
        let mut is_kept = false;
        for (value, ratio) in profile.samples.values_mut(i).iter_mut().zip(ratios) {
            if *ratio != 1. {
                *value = (*value as f64 * ratio).round() as i64;
                is_kept |= *value != 0;
            }
        }
        if is_kept {
            kept.push(profile.samples.get(i));
        }
    }
    profile.samples = kept;
}

/// Keeps the sample types that every profile has, in the order of the first.
fn keep_common_types(profiles: &mut [Profile]) -> Result<()> {
    let mut count: HashMap<String, usize> = HashMap::new();
    for name in profiles.iter().flat_map(Profile::type_names) {
        *count.entry(name.to_string()).or_default() += 1;
    }
    let first = profiles[0].type_names();
    let common = first.filter(|name| count[*name] == profiles.len());
    let common: Vec<String> = common.map(str::to_string).collect();
    let Some(default) = common.first().cloned() else {
        return Err(Error::new(
            "the profiles have no sample type in common",
            "Compare profiles that the same profiler made.",
        ));
    };
    for profile in profiles {
        let place =
            |name: &String| profile.type_names().position(|other| other == name);
        let places: Vec<usize> = common.iter().filter_map(place).collect();
        if places.iter().copied().eq(0..profile.sample_types.len()) {
            continue;
        }
        if !common.iter().any(|n| n == profile.text(profile.default_sample_type)) {
            profile.default_sample_type = profile.strings.intern(&default)?;
        }
        profile.sample_types =
            places.iter().map(|at| profile.sample_types[*at]).collect();
        let mut samples = Samples::new(places.len());
        for sample in profile.samples.iter() {
            let values: Vec<i64> =
                places.iter().map(|at| sample.values[*at]).collect();
            samples.push(Sample { values: &values, ..sample });
        }
        profile.samples = samples;
    }
    Ok(())
}

/// The smallest unit of the period, then of each sample type.
fn common_units(profiles: &[Profile]) -> Result<Vec<String>> {
    let types = profiles[0].sample_types.len();
    let of = |profile: &Profile, i: usize| -> (String, String) {
        let t: &ValueType = match i {
            0 => &profile.period_type,
            _ => &profile.sample_types[i - 1],
        };
        (profile.text(t.kind).to_string(), profile.text(t.unit).to_string())
    };
    let smallest = |i: usize| {
        let (kind, mut smallest) = of(&profiles[0], i);
        for profile in &profiles[1..] {
            let (other_kind, other) = of(profile, i);
            let name =
                |kind: &str| kind.strip_suffix('s').unwrap_or(kind).to_string();
            if name(&kind) != name(&other_kind)
                || !unit::are_compatible(&smallest, &other)
            {
                return Err(Error::new(
                    format!(
                        "the profiles do not fit: one is of {kind} in {smallest:?}, \
                         another of {other_kind} in {other:?}"
                    ),
                    "Compare profiles that the same profiler made.",
                ));
            }
            if unit::scale(1, &other, &smallest).0 < 1. {
                smallest = other;
            }
        }
        Ok(smallest)
    };
    (0..=types).map(smallest).collect()
}

fn to_units(profile: &mut Profile, units: &[String]) -> Result<()> {
    let mut ratios = vec![];
    for (i, common) in units.iter().enumerate() {
        let sym = profile.strings.intern(common)?;
        let old = match i {
            0 => &mut profile.period_type.unit,
            _ => &mut profile.sample_types[i - 1].unit,
        };
        let from = std::mem::replace(old, sym);
        let from = profile.strings.get(from);
        match i {
            0 => profile.period = unit::scale(profile.period, from, common).0 as i64,
            _ => ratios.push(unit::scale(1, from, common).0),
        }
    }
    scale(profile, &ratios);
    Ok(())
}
