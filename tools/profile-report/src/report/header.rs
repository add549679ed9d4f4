//! The lines above a report.

use super::{Prepared, trimmed::Trimmed};
use crate::{number, path, unit};

/// What the profile says about itself; its total is in `unit`.
pub(crate) fn profile(prepared: &Prepared<'_>, unit: &str) -> Vec<String> {
    let Prepared { profile, kind, total, .. } = prepared;
    let mut lines = vec![];
    if let Some(program) = profile.mappings.first() {
        if !program.file.is_empty() {
            lines.push(format!("File: {}", path::base(profile.text(program.file))));
        }
        if !program.build_id.is_empty() {
            lines.push(format!("Build ID: {}", profile.text(program.build_id)));
        }
    }
    let comments = profile.comments.iter().map(|comment| profile.text(*comment));
    lines.extend(comments.filter(|c| !c.starts_with('#')).map(str::to_string));
    if !kind.is_empty() {
        lines.push(format!("Type: {kind}"));
    }
    if !profile.doc_url.is_empty() {
        lines.push(format!("Doc: {}", profile.text(profile.doc_url)));
    }
    if profile.time_nanos != 0 {
        lines.push(format!("Time: {}", number::date(profile.time_nanos)));
    }
    let duration = profile.duration_nanos;
    if duration != 0 {
        let (nanos, name) = unit::scale(*total, &prepared.unit, "nanoseconds");
        let share = match name == "ns" && nanos != 0. {
            true => format!("({})", number::percentage(nanos as i64, duration)),
            false => String::new(),
        };
        lines.push(format!(
            "Duration: {}, Total samples = {} {share}",
            unit::show(duration, "nanoseconds", "auto"),
            unit::show(*total, &prepared.unit, unit),
        ));
    }
    lines
}

/// The lines above a report of nodes.
pub(crate) fn report(prepared: &Prepared<'_>, trimmed: &Trimmed) -> Vec<String> {
    let Prepared { options, total, .. } = prepared;
    let show = |value| unit::show(value, &prepared.unit, &trimmed.unit);
    let mut lines = vec![];
    if !options.compact_labels {
        lines = profile(prepared, &trimmed.unit);
    }
    let filters = options.active_filters();
    if !filters.is_empty() {
        lines.push("Active filters:".into());
        lines.extend(
            filters.iter().map(|filter| format!("   {}", shortened(filter))),
        );
    }
    let shown = trimmed.graph.flat_total();
    lines.push(format!(
        "Showing nodes accounting for {}, {} of {} total",
        show(shown),
        number::percentage(shown, *total).trim(),
        show(*total),
    ));
    if *total != 0 {
        if trimmed.dropped > 0 {
            let cutoff = (*total as f64 * options.nodefraction) as i64;
            lines.push(format!(
                "Dropped {} node{} (cum <= {})",
                trimmed.dropped,
                if trimmed.dropped > 1 { "s" } else { "" },
                show(cutoff.wrapping_abs()),
            ));
        }
        let count = trimmed.graph.shown.len();
        if count > 0 && count < trimmed.large {
            lines
                .push(format!("Showing top {count} nodes out of {}", trimmed.large));
        }
    }
    lines
}

/// At most 80 bytes of a filter.
fn shortened(filter: &str) -> String {
    if filter.len() <= 80 {
        return filter.to_string();
    }
    let end = (0..=80).rev().find(|end| filter.is_char_boundary(*end)).unwrap_or(0);
    format!("{}…", &filter[..end])
}
