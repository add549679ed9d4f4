//! `traces`: every sample.

use super::{
    Prepared, header,
    nodes::{Nodes, Rules},
};
use crate::{
    profile::{Label, LabelValue},
    unit,
};
use std::{collections::BTreeMap, fmt::Write};

const SEPARATOR: &str =
    "-----------+-------------------------------------------------------\n";

pub(crate) fn traces(prepared: &Prepared<'_>) -> String {
    let Prepared { profile, options, index, label_units, .. } = prepared;
    let rules = Rules {
        granularity: options.granularity,
        noinlines: options.noinlines,
        by_object: false,
        shortens_paths: false,
    };
    let nodes = Nodes::new(profile, rules);
    let mut text = header::profile(prepared, &options.unit).join("\n");
    text.push('\n');
    for sample in profile.samples.iter() {
        if sample.stack.is_empty() {
            continue;
        }
        text.push_str(SEPARATOR);
        // One line a key, texts before numbers.
        let mut said: BTreeMap<(bool, &str), Vec<String>> = BTreeMap::new();
        for Label { key, value } in sample.labels {
            let name = profile.text(*key);
            let (is_number, value) = match value {
                LabelValue::Text(text) => (false, profile.text(*text).to_string()),
                LabelValue::Number { value, .. } => {
                    let unit = label_units.get(key).map_or("", String::as_str);
                    (true, unit::show(*value, unit, "auto"))
                }
            };
            said.entry((is_number, name)).or_default().push(value);
        }
        let line = |((is_number, name), values): ((bool, &str), Vec<String>)| {
            (is_number, format!("{name:>10}:  {}\n", values.join(" ")))
        };
        let mut lines: Vec<_> = said.into_iter().map(line).collect();
        lines.sort();
        text.extend(lines.into_iter().map(|(_, line)| line));
        let mut value = prepared.show(sample.values[*index]);
        for location in sample.stack {
            let of_location = nodes.of(*location);
            for (k, node) in of_location.iter().enumerate() {
                let name = nodes.name(profile, &nodes.all[*node as usize]);
                let inline =
                    if k + 1 == of_location.len() { "" } else { " (inline)" };
                let _ = writeln!(text, "{value:>10}   {name}{inline}");
                value.clear();
            }
        }
    }
    text.push_str(SEPARATOR);
    text
}
