//! `top`: the functions that account for most.

use super::{Command, Prepared, header, trimmed::Trimmed};
use crate::{
    error::Result, number::percentage, options::Options, profile::Profile, unit,
};
use std::{borrow::Cow, fmt::Write};

/// A row of `top`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the row is about, usually a function.
    pub name: String,
    /// " (inline)", " (partial-inline)" or empty.
    pub inlined: &'static str,
    /// What it accounts for itself, and that with its unit.
    pub flat: (i64, String),
    /// What it accounts for together with what it calls.
    pub cum: (i64, String),
    /// How much `flat` is of the total.
    pub flat_share: String,
    /// How much this row and those above it are of the total.
    pub sum_share: String,
    /// How much `cum` is of the total.
    pub cum_share: String,
}

/// The rows of `top`, and the lines above them.
///
/// # Errors
///
/// Those of [`super::report`].
pub fn rows(
    profile: Cow<'_, Profile>,
    options: &Options,
) -> Result<(Vec<String>, Vec<Row>)> {
    Ok(prepared_rows(&Prepared::new(profile, &Command::Top, options)?))
}

fn prepared_rows(prepared: &Prepared<'_>) -> (Vec<String>, Vec<Row>) {
    let trimmed = Trimmed::new(prepared);
    let total = prepared.total;
    // By node: whether some calls of it were inlined, and whether some were not.
    let mut calls = vec![(false, false); trimmed.nodes.all.len()];
    for edge in &trimmed.graph.edges {
        let (inlined, called) = &mut calls[edge.to as usize];
        *inlined |= edge.is_inline;
        *called |= !edge.is_inline;
    }
    let mut sum = 0i64;
    let row = |node: &u32| {
        let at = *node as usize;
        let (flat, cum) = (trimmed.graph.flat[at], trimmed.graph.cum[at]);
        sum = sum.wrapping_add(flat);
        let show = |value| (value, unit::show(value, &prepared.unit, &trimmed.unit));
        Row {
            name: trimmed.name(prepared, *node).into_owned(),
            inlined: match calls[at] {
                (true, false) => " (inline)",
                (true, true) => " (partial-inline)",
                (false, _) => "",
            },
            flat: show(flat),
            cum: show(cum),
            flat_share: percentage(flat, total),
            sum_share: percentage(sum, total),
            cum_share: percentage(cum, total),
        }
    };
    let rows = trimmed.graph.shown.iter().map(row).collect();
    (header::report(prepared, &trimmed), rows)
}

pub(crate) fn text(prepared: &Prepared<'_>) -> String {
    let (header, rows) = prepared_rows(prepared);
    let mut text = header.join("\n");
    text.push_str("\n      flat  flat%   sum%        cum   cum%\n");
    for row in rows {
        let Row { name, inlined, flat_share, sum_share, cum_share, .. } = &row;
        let (flat, cum) = (&row.flat.1, &row.cum.1);
        let _ = writeln!(
            text,
            "{flat:>10} {flat_share} {sum_share} {cum:>10} {cum_share}  {name}{inlined}"
        );
    }
    text
}
