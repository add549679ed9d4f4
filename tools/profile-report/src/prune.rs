//! Drops the frames that a profile itself calls uninteresting.

use crate::{
    Error,
    error::Result,
    profile::{Line, Location, Profile, Sample, Samples},
};
use foldhash::HashMap;
use regex_lite::Regex;

/// Cuts each stack below the first function, from the root, that the profile's
/// `drop_frames` matches and its `keep_frames` does not.
///
/// # Errors
///
/// If one of the two is no regular expression.
pub fn prune(profile: &mut Profile) -> Result<()> {
    let compile = |sym| {
        let text = profile.text(sym);
        Regex::new(&format!("^({text})$")).map_err(|error| {
            Error::new(
                format!("the profile's own filter {text:?} is no regular expression: {error}"),
                "Show every frame: -all_frames",
            )
        })
    };
    if profile.drop_frames.is_empty() {
        return Ok(());
    }
    let drop = compile(profile.drop_frames)?;
    let keep = match profile.keep_frames.is_empty() {
        true => None,
        false => Some(compile(profile.keep_frames)?),
    };
    let mut known = HashMap::default();
    let mut is_dropped = |line: &Line| {
        let name = profile.functions[line.function as usize].name;
        *known.entry(name).or_insert_with(|| {
            let name = without_arguments(profile.strings.get(name));
            let is_kept = || keep.as_ref().is_some_and(|keep| keep.is_match(name));
            !name.is_empty() && drop.is_match(name) && !is_kept()
        })
    };
    let cut = |location: &mut Location| {
        let lines = &profile.lines[crate::wire::span(location.lines.clone())];
        let Some(at) = lines.iter().rposition(&mut is_dropped) else {
            return Cut::Nothing;
        };
        if at + 1 == lines.len() {
            return Cut::All;
        }
        location.lines.start += at as u32 + 1;
        Cut::Inner
    };
    let cuts: Vec<Cut> = profile.locations.iter_mut().map(cut).collect();
    let mut samples = Samples::new(profile.sample_types.len());
    for sample in profile.samples.iter() {
        samples.push(Sample { stack: pruned(sample.stack, &cuts), ..sample });
    }
    profile.samples = samples;
    Ok(())
}

/// How much of a location is dropped.
#[derive(Clone, Copy, PartialEq)]
enum Cut {
    Nothing,
    /// The functions that were inlined, which are gone from its lines.
    Inner,
    All,
}

/// A stack without what is below the first cut. Cuts at the root do not count: all
/// would be gone.
fn pruned<'a>(stack: &'a [u32], cuts: &[Cut]) -> &'a [u32] {
    let cut = |at: &u32| cuts[*at as usize];
    let Some(kept) = stack.iter().rposition(|at| cut(at) == Cut::Nothing) else {
        return stack;
    };
    match stack[..kept].iter().rposition(|at| cut(at) != Cut::Nothing) {
        Some(first) if cut(&stack[first]) == Cut::All => &stack[first + 1..],
        Some(first) => &stack[first..],
        None => stack,
    }
}

/// A function's name without its arguments: up to the first bracket that is no part of
/// a name that C++ has.
fn without_arguments(name: &str) -> &str {
    let name = name.strip_prefix('.').unwrap_or(name);
    let mut at = 0;
    while let Some(found) = name[at..].find('(') {
        let bracket = at + found;
        let rest = &name[bracket..];
        let is_operator =
            name[at..bracket].ends_with("operator") && rest.starts_with("()");
        at = if is_operator {
            bracket + 2
        } else if rest.starts_with("(anonymous namespace)") {
            bracket + "(anonymous namespace)".len()
        } else {
            return &name[..bracket];
        };
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_go_and_brackets_of_names_stay() {
        for (name, expected) in [
            ("f(int)", "f"),
            (".g", "g"),
            ("(anonymous namespace)::h(long)", "(anonymous namespace)::h"),
            ("T::operator()(int)", "T::operator()"),
            ("main.(*T).f", "main."),
        ] {
            assert_eq!(without_arguments(name), expected);
        }
    }

    #[test]
    fn a_stack_is_cut_below_the_first_match_from_the_root() {
        let cuts = [Cut::Nothing, Cut::Inner, Cut::All];
        assert_eq!(pruned(&[0, 2, 0], &cuts), [0]);
        assert_eq!(pruned(&[0, 1, 0], &cuts), [1, 0]);
        assert_eq!(pruned(&[0, 2, 1], &cuts), [0, 2, 1]);
        assert_eq!(pruned(&[0, 0, 2], &cuts), [0, 0, 2]);
    }
}
