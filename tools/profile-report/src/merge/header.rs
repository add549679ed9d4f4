//! What a merged profile says about itself.

use super::Merger;
use crate::{
    Error,
    error::Result,
    profile::{Profile, Samples, ValueType},
};

impl Merger {
    /// A merger that has taken in what all profiles say about themselves.
    pub(super) fn new(profiles: &[Profile]) -> Result<Self> {
        let mut merger = Self::default();
        let merged = &mut merger.merged;
        let first = &profiles[0];
        let pair = |p: &Profile, t: &ValueType| {
            (p.text(t.kind).to_string(), p.text(t.unit).to_string())
        };
        let types = |p: &Profile| -> Vec<_> {
            [&p.period_type]
                .into_iter()
                .chain(&p.sample_types)
                .map(|t| pair(p, t))
                .collect()
        };
        for profile in profiles {
            if types(profile) != types(first) {
                return Err(Error::new(
                    format!(
                        "the profiles are of different kinds: {:?} and {:?}",
                        types(first),
                        types(profile)
                    ),
                    "Compare profiles that the same profiler made.",
                ));
            }
        }
        let mut type_of = |t: &ValueType| -> Result<ValueType> {
            let kind = merged.strings.intern(first.text(t.kind))?;
            Ok(ValueType { kind, unit: merged.strings.intern(first.text(t.unit))? })
        };
        merged.period_type = type_of(&first.period_type)?;
        merged.sample_types =
            first.sample_types.iter().map(type_of).collect::<Result<_>>()?;
        merged.drop_frames = merged.strings.intern(first.text(first.drop_frames))?;
        merged.keep_frames = merged.strings.intern(first.text(first.keep_frames))?;
        merged.samples = Samples::new(merged.sample_types.len());
        for profile in profiles {
            if merged.time_nanos == 0 || profile.time_nanos < merged.time_nanos {
                merged.time_nanos = profile.time_nanos;
            }
            merged.duration_nanos =
                merged.duration_nanos.wrapping_add(profile.duration_nanos);
            if merged.period == 0 || merged.period < profile.period {
                merged.period = profile.period;
            }
            for comment in &profile.comments {
                let comment = merged.strings.intern(profile.text(*comment))?;
                if !merged.comments.contains(&comment) {
                    merged.comments.push(comment);
                }
            }
            let default =
                merged.strings.intern(profile.text(profile.default_sample_type))?;
            if merged.default_sample_type.is_empty() {
                merged.default_sample_type = default;
            }
            let doc_url = merged.strings.intern(profile.text(profile.doc_url))?;
            if merged.doc_url.is_empty() {
                merged.doc_url = doc_url;
            }
        }
        Ok(merger)
    }
}
