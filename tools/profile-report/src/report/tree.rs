//! `tree` and `peek`: each function between its callers and its callees.

use super::{Prepared, graph::Edge, header, trimmed::Trimmed};
use crate::{Error, error::Result, number::percentage, unit};
use regex_lite::Regex;
use std::fmt::Write;

const SEPARATOR: &str =
    "----------------------------------------------------------+-------------\n";
const LEGEND: &str =
    "      flat  flat%   sum%        cum   cum%   calls calls% + context \t \t \n";

/// The report of nodes that `regex` matches, or of all.
pub(crate) fn tree(
    prepared: &Prepared<'_>,
    regex: Option<&Regex>,
) -> Result<String> {
    let trimmed = Trimmed::new(prepared);
    let total = prepared.total;
    let show = |value| unit::show(value, &prepared.unit, &trimmed.unit);
    let mut text = header::report(prepared, &trimmed).join("\n");
    text.push('\n');
    text.push_str(SEPARATOR);
    text.push_str(LEGEND);
    let neighbours = trimmed.neighbours(prepared);
    let (mut sum, mut matched) = (0i64, 0);
    for node in &trimmed.graph.shown {
        let name = trimmed.name(prepared, *node);
        if regex.is_some_and(|regex| !regex.is_match(&name)) {
            continue;
        }
        matched += 1;
        let at = *node as usize;
        let (flat, cum) = (trimmed.graph.flat[at], trimmed.graph.cum[at]);
        let call = |text: &mut String, edge: &Edge, other: u32| {
            let _ = writeln!(
                text,
                "{:>50} {} |   {}{}",
                show(edge.weight),
                percentage(edge.weight, cum),
                trimmed.name(prepared, other),
                if edge.is_inline { " (inline)" } else { "" },
            );
        };
        let (callers, callees) = &neighbours[at];
        text.push_str(SEPARATOR);
        for edge in callers {
            call(&mut text, edge, edge.from);
        }
        sum = sum.wrapping_add(flat);
        let _ = writeln!(
            text,
            "{:>10} {} {} {:>10} {}                | {name}",
            show(flat),
            percentage(flat, total),
            percentage(sum, total),
            show(cum),
            percentage(cum, total),
        );
        for edge in callees {
            call(&mut text, edge, edge.to);
        }
    }
    if !trimmed.graph.shown.is_empty() {
        text.push_str(SEPARATOR);
    }
    match regex {
        Some(regex) if matched == 0 => Err(no_match(regex)),
        _ => Ok(text),
    }
}

/// What `peek` and `list` say if there is nothing to show.
pub(crate) fn no_match(regex: &Regex) -> Error {
    Error::new(
        format!("no function of the profile matches `{}`", regex.as_str()),
        "The names are those that `top` shows; case counts, unless the expression \
         begins with `(?i)`.",
    )
}
