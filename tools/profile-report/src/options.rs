//! What can be set about a report.

use crate::{
    Error,
    error::Result,
    filter::{Filter, regex},
    profile::Profile,
};

/// How a report is made. The names are those of `go tool pprof`.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Which value of a sample to report: its name or its place, or empty for the
    /// profile's own choice.
    pub sample_index: String,
    /// The unit to show values in; "minimum" and "auto" choose one.
    pub unit: String,
    /// How many nodes to show at most; nothing for the report's own choice.
    pub nodecount: Option<usize>,
    /// Nodes below this share of the total are left out.
    pub nodefraction: f64,
    /// Edges below this share of the total are left out.
    pub edgefraction: f64,
    /// Whether anything is left out at all.
    pub trim: bool,
    /// Whether to sort by cumulative value.
    pub cum: bool,
    /// What makes two frames one node.
    pub granularity: Granularity,
    /// Whether inlined functions count as part of what they were inlined into.
    pub noinlines: bool,
    /// Whether nodes of negative value are left out.
    pub drop_negative: bool,
    /// Whether percentages are of what the filters leave.
    pub relative_percentages: bool,
    /// Whether the lines about the profile as a whole are left out.
    pub compact_labels: bool,
    /// Only samples with a frame that this matches; empty for all.
    pub focus: String,
    /// No samples with a frame that this matches.
    pub ignore: String,
    /// Frames to leave out.
    pub hide: String,
    /// The only frames to show.
    pub show: String,
    /// Where sources are searched for, separated as in `PATH`; empty for the current
    /// folder.
    pub source_path: String,
    /// What to take off the paths of sources before they are searched for.
    pub trim_path: String,
}

/// What makes two frames one node of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Granularity {
    /// The report's own choice: lines for `list`, functions else.
    #[default]
    Default,
    /// The same function.
    Functions,
    /// The same function of the same file.
    FileFunctions,
    /// The same file.
    Files,
    /// The same line.
    Lines,
    /// The same address.
    Addresses,
}

impl Granularity {
    /// All choices, by name.
    pub const NAMES: [(&'static str, Granularity); 5] = [
        ("functions", Self::Functions),
        ("filefunctions", Self::FileFunctions),
        ("files", Self::Files),
        ("lines", Self::Lines),
        ("addresses", Self::Addresses),
    ];
}

impl Default for Options {
    fn default() -> Self {
        Self {
            sample_index: String::new(),
            unit: "minimum".into(),
            nodecount: None,
            nodefraction: 0.005,
            edgefraction: 0.001,
            trim: true,
            cum: false,
            granularity: Granularity::Default,
            noinlines: false,
            drop_negative: false,
            relative_percentages: false,
            compact_labels: false,
            focus: String::new(),
            ignore: String::new(),
            hide: String::new(),
            show: String::new(),
            source_path: String::new(),
            trim_path: String::new(),
        }
    }
}

impl Options {
    /// The place of the sample type that these options ask for.
    ///
    /// # Errors
    ///
    /// If there is none of that name or place.
    pub fn sample_type(&self, profile: &Profile) -> Result<usize> {
        let name = self.sample_index.as_str();
        let types = profile.sample_types.len();
        let last = types.checked_sub(1).ok_or_else(|| {
            Error::new("the profile has no sample types", "Record it again.")
        })?;
        let place = |wanted: &str| profile.type_names().position(|t| t == wanted);
        if name.is_empty() {
            let default = profile.text(profile.default_sample_type);
            return Ok(place(default)
                .filter(|_| !default.is_empty())
                .unwrap_or(last));
        }
        let found = match name.parse::<usize>() {
            Ok(at) => Some(at).filter(|at| *at < types),
            // Older profiles say `space` where newer ones say `inuse_space`.
            Err(_) => {
                let short = name.strip_prefix("inuse_").unwrap_or(name);
                profile.type_names().position(|t| t == name || t == short)
            }
        };
        found.ok_or_else(|| {
            let names: Vec<&str> = profile.type_names().collect();
            Error::new(
                format!("the profile has no sample type `{name}`"),
                format!("It has these: {}", names.join(", ")),
            )
        })
    }

    /// The filter that these options ask for.
    ///
    /// # Errors
    ///
    /// If one of its expressions is none.
    pub fn filter(&self) -> Result<Filter> {
        let compile = |what: &str, text: &str| match text {
            "" => Ok(None),
            text => regex(what, text).map(Some),
        };
        Ok(Filter {
            focus: compile("focus", &self.focus)?,
            ignore: compile("ignore", &self.ignore)?,
            hide: compile("hide", &self.hide)?,
            show: compile("show", &self.show)?,
        })
    }

    /// The lines of a report that say which filters are on.
    pub(crate) fn active_filters(&self) -> Vec<String> {
        let filters = [
            ("focus", &self.focus),
            ("ignore", &self.ignore),
            ("hide", &self.hide),
            ("show", &self.show),
        ];
        let active = filters.iter().filter(|(_, text)| !text.is_empty());
        active.map(|(name, text)| format!("{name}={text}")).collect()
    }
}
