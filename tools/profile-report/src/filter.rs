//! Keeps the samples and frames that a person asks for.

use crate::{
    Error,
    error::Result,
    profile::{Line, Location, Profile, Sample, Samples},
    wire::span,
};
use foldhash::HashMap;
use regex_lite::Regex;

/// Which samples and frames to keep: regular expressions, each compared with the name
/// of the function, its file and the mapped file.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only samples with a frame that this matches.
    pub focus: Option<Regex>,
    /// No samples with a frame that this matches.
    pub ignore: Option<Regex>,
    /// Frames that this matches are left out of their samples.
    pub hide: Option<Regex>,
    /// Frames that this does not match are left out of their samples.
    pub show: Option<Regex>,
}

/// Makes a regular expression; `what` names the option or command that asked for it.
///
/// # Errors
///
/// If it is none.
pub fn regex(what: &str, text: &str) -> Result<Regex> {
    Regex::new(text).map_err(|error| {
        Error::new(
            format!("`{text}` of {what} is no regular expression: {error}"),
            "A character with a meaning of its own is taken as it is after a backslash: \
             `\\.`, `\\(`, `\\*`.",
        )
    })
}

/// Compares names once each: there are many locations to a function.
struct Matcher<'a> {
    regex: &'a Regex,
    functions: HashMap<u32, bool>,
    mappings: HashMap<u32, bool>,
}

impl<'a> Matcher<'a> {
    fn new(regex: &'a Regex) -> Self {
        Self { regex, functions: HashMap::default(), mappings: HashMap::default() }
    }

    fn line(&mut self, profile: &Profile, line: &Line) -> bool {
        *self.functions.entry(line.function).or_insert_with(|| {
            let function = &profile.functions[line.function as usize];
            let is_match = |sym| self.regex.is_match(profile.text(sym));
            is_match(function.name) || is_match(function.file)
        })
    }

    fn mapping(&mut self, profile: &Profile, location: &Location) -> bool {
        location.mapping.is_some_and(|at| {
            *self.mappings.entry(at).or_insert_with(|| {
                let file = profile.mappings[at as usize].file;
                self.regex.is_match(profile.text(file))
            })
        })
    }

    fn location(&mut self, profile: &Profile, location: &Location) -> bool {
        let lines = profile.lines_of(location);
        lines.iter().any(|line| self.line(profile, line))
            || self.mapping(profile, location)
    }
}

/// What the filter says about a location.
#[derive(Clone, Copy, Default)]
struct Verdict {
    is_focused: bool,
    is_ignored: bool,
    is_hidden: bool,
}

impl Filter {
    /// Whether there is nothing to filter.
    pub fn is_empty(&self) -> bool {
        let Self { focus, ignore, hide, show } = self;
        [focus, ignore, hide, show].iter().all(|regex| regex.is_none())
    }

    /// Applies the filter, and returns the names of the expressions that matched
    /// nothing.
    pub fn apply(&self, profile: &mut Profile) -> Vec<&'static str> {
        if self.is_empty() {
            return vec![];
        }
        let (verdicts, unmatched) = self.judge(profile);
        let mut samples = Samples::new(profile.sample_types.len());
        let mut stack = vec![];
        for sample in profile.samples.iter() {
            let verdict = |at: &u32| verdicts[*at as usize];
            let is_focused = sample.stack.iter().any(|at| verdict(at).is_focused);
            if !is_focused || sample.stack.iter().any(|at| verdict(at).is_ignored) {
                continue;
            }
            stack.clear();
            stack.extend(sample.stack.iter().filter(|at| !verdict(at).is_hidden));
            if !stack.is_empty() {
                samples.push(Sample { stack: &stack, ..sample });
            }
        }
        profile.samples = samples;
        unmatched
    }

    /// Judges every location, and takes hidden lines out of them.
    fn judge(&self, profile: &mut Profile) -> (Vec<Verdict>, Vec<&'static str>) {
        let mut focus = self.focus.as_ref().map(Matcher::new);
        let mut ignore = self.ignore.as_ref().map(Matcher::new);
        let mut hide = self.hide.as_ref().map(Matcher::new);
        let mut show = self.show.as_ref().map(Matcher::new);
        let mut matched =
            [focus.is_none(), ignore.is_none(), hide.is_none(), show.is_none()];
        let mut verdicts = vec![Verdict::default(); profile.locations.len()];
        let mut kept_lines = vec![];
        let mut ranges = Vec::with_capacity(profile.locations.len());
        for (location, verdict) in profile.locations.iter().zip(&mut verdicts) {
            if ignore
                .as_mut()
                .is_some_and(|ignore| ignore.location(profile, location))
            {
                matched[1] = true;
                verdict.is_ignored = true;
            } else if focus
                .as_mut()
                .is_none_or(|focus| focus.location(profile, location))
            {
                matched[0] = true;
                verdict.is_focused = true;
            }
            let start = kept_lines.len();
            kept_lines
                .extend_from_slice(&profile.lines[span(location.lines.clone())]);
            let keep =
                |kept: &mut Vec<Line>, is_kept: &mut dyn FnMut(&Line) -> bool| {
                    let mut lines = kept.split_off(start);
                    lines.retain(|line| is_kept(line));
                    kept.append(&mut lines);
                    kept.len() == start
                };
            if let Some(hide) = &mut hide
                && hide.location(profile, location)
            {
                matched[2] = true;
                let all = hide.mapping(profile, location);
                let mut is_kept = |line: &Line| !all && !hide.line(profile, line);
                verdict.is_hidden |= keep(&mut kept_lines, &mut is_kept);
            }
            if let Some(show) = &mut show {
                let all = show.mapping(profile, location);
                let mut is_kept = |line: &Line| all || show.line(profile, line);
                let is_hidden = keep(&mut kept_lines, &mut is_kept);
                verdict.is_hidden |= is_hidden;
                matched[3] |= !is_hidden;
            }
            ranges.push(start as u32..kept_lines.len() as u32);
        }
        for (location, range) in profile.locations.iter_mut().zip(ranges) {
            location.lines = range;
        }
        profile.lines = kept_lines;
        let names = ["Focus", "Ignore", "Hide", "Show"].into_iter();
        let unmatched = names.zip(matched).filter(|(_, matched)| !matched);
        (verdicts, unmatched.map(|(name, _)| name).collect())
    }
}
