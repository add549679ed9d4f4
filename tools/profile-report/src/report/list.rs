//! `list`: the source of functions, with the value of each line.

use super::{
    Prepared,
    graph::Graph,
    nodes::{Node, Nodes, Rules},
    tree::no_match,
};
use crate::{error::Result, number::percentage, source::Sources};
use regex_lite::Regex;
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write,
};

/// How many lines are shown above the first that has a value, and below the last.
const MARGIN: i64 = 5;

/// A line's place and values.
struct Weight<'a> {
    node: &'a Node,
    flat: i64,
    cum: i64,
}

pub(crate) fn list(prepared: &Prepared<'_>, regex: &Regex) -> Result<String> {
    let Prepared { profile, options, index, .. } = prepared;
    let rules = Rules {
        granularity: options.granularity,
        noinlines: options.noinlines,
        by_object: true,
        shortens_paths: true,
    };
    let nodes = Nodes::new(profile, rules);
    let graph = Graph::new(profile, &nodes, *index, None, options.drop_negative);
    // By function, then by file.
    let mut functions: BTreeMap<&str, BTreeMap<&str, Vec<Weight<'_>>>> =
        BTreeMap::new();
    for at in graph.shown.iter().map(|node| *node as usize) {
        let node = &nodes.all[at];
        let name = profile.text(node.name);
        if regex.is_match(name) {
            let weight = Weight { node, flat: graph.flat[at], cum: graph.cum[at] };
            let files = functions.entry(name).or_default();
            files.entry(nodes.file(node)).or_default().push(weight);
        }
    }
    if functions.is_empty() {
        return Err(no_match(regex));
    }
    let mut sources = Sources::new(&options.source_path, &options.trim_path)?;
    let mut text = format!("Total: {}\n", prepared.show(prepared.total));
    for (name, mut files) in functions {
        files.remove("");
        if files.is_empty() {
            let _ = writeln!(text, "No source information for {name}");
        }
        for (file, weights) in files {
            let _ =
                writeln!(text, "ROUTINE ======================== {name} in {file}");
            routine(prepared, &mut text, file, &mut sources, &weights);
        }
    }
    Ok(text)
}

fn routine(
    prepared: &Prepared<'_>,
    text: &mut String,
    file: &str,
    sources: &mut Sources,
    weights: &[Weight<'_>],
) {
    let add = |(flat, cum): (i64, i64), weight: &Weight<'_>| {
        (flat.wrapping_add(weight.flat), cum.wrapping_add(weight.cum))
    };
    let (flat, cum) = weights.iter().fold((0, 0), add);
    let _ = writeln!(
        text,
        "{:>10} {:>10} (flat, cum) {} of Total",
        prepared.show(flat),
        prepared.show(cum),
        percentage(cum, prepared.total),
    );
    let mut values: HashMap<i64, (i64, i64)> = HashMap::new();
    for weight in weights {
        let value = values.entry(weight.node.line).or_default();
        *value = add(*value, weight);
    }
    let first = |weight: &Weight<'_>| match weight.node.start_line {
        0 => weight.node.line.saturating_sub(MARGIN),
        start => start,
    };
    let last = |weight: &Weight<'_>| weight.node.line.saturating_add(MARGIN);
    let first = weights.iter().map(first).min().unwrap_or(1).max(1);
    let last = weights.iter().map(last).max().unwrap_or(0);
    let source = match first <= last {
        true => sources.lines(file).as_deref().map_err(String::as_str),
        // The function is said to begin below its lines.
        false => sources.no_lines(file),
    };
    let source = match source {
        Ok(source) => source,
        Err(error) => {
            let _ = writeln!(text, " Error: {error}");
            return;
        }
    };
    let dot = |value: i64| match value {
        0 => ".".to_string(),
        value => prepared.show(value),
    };
    let lines = (1..).zip(source).skip_while(|(number, _)| *number < first);
    for (number, line) in lines.take_while(|(number, _)| *number <= last) {
        let (flat, cum) = values.get(&number).copied().unwrap_or_default();
        let _ =
            writeln!(text, "{:>10} {:>10} {number:>6}:{line}", dot(flat), dot(cum));
    }
}
