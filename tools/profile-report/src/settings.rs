//! Options by name: on the command line, at the prompt, and in a page's address.

use crate::{
    Error,
    error::Result,
    options::{Granularity, Options},
};

/// An option that can be set by name.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its name, that of `go tool pprof`.
    pub name: &'static str,
    /// What may be given: `true or false`, `N`, `REGEX`.
    pub takes: &'static str,
    /// What it does, in one line.
    pub help: &'static str,
}

const fn setting(
    name: &'static str,
    takes: &'static str,
    help: &'static str,
) -> Setting {
    Setting { name, takes, help }
}

const BOOL: &str = "true|false";

/// All options that can be set by name.
pub const SETTINGS: [Setting; 18] = [
    setting("sample_index", "NAME|N", "the sample type to report"),
    setting("unit", "UNIT", "the unit of values; minimum and auto choose one"),
    setting("nodecount", "N", "show at most N nodes; -1 is the report's own choice"),
    setting("nodefraction", "F", "leave out nodes below this share of the total"),
    setting("edgefraction", "F", "leave out edges below this share of the total"),
    setting("trim", BOOL, "whether to leave out anything that is small"),
    setting("sort", "flat|cum", "what to sort by"),
    setting(
        "granularity",
        "functions|filefunctions|files|lines|addresses",
        "what a row is about",
    ),
    setting(
        "noinlines",
        BOOL,
        "count inlined functions with what they are inlined into",
    ),
    setting("drop_negative", BOOL, "leave out what has become less than the base"),
    setting("relative_percentages", BOOL, "percentages of what the filters leave"),
    setting("compact_labels", BOOL, "leave out the lines about the profile"),
    setting("focus", "REGEX", "only samples with a frame that matches"),
    setting("ignore", "REGEX", "no samples with a frame that matches"),
    setting("hide", "REGEX", "leave out the frames that match"),
    setting("show", "REGEX", "leave out the frames that do not match"),
    setting("source_path", "FOLDERS", "where to search for sources"),
    setting("trim_path", "FOLDERS", "what to take off the paths of sources"),
];

impl Setting {
    /// The option of that name. `cum` and `lines` are short for `sort=cum` and
    /// `granularity=lines`; the second value is what such a name sets.
    pub fn find(name: &str) -> Option<(&'static Setting, Option<&'static str>)> {
        if let Some(setting) = SETTINGS.iter().find(|setting| setting.name == name) {
            return Some((setting, None));
        }
        let with_choices =
            |setting: &&Setting| matches!(setting.name, "sort" | "granularity");
        SETTINGS.iter().filter(with_choices).find_map(|setting| {
            let mut choices = setting.takes.split('|');
            Some((setting, Some(choices.find(|choice| *choice == name)?)))
        })
    }

    /// Whether the name alone switches it on.
    pub fn is_switch(&self) -> bool {
        self.takes == BOOL
    }

    /// Its value, as text.
    pub fn get(&self, options: &Options) -> String {
        let granularity = || {
            let mut names = Granularity::NAMES.iter();
            let name =
                names.find(|(_, granularity)| *granularity == options.granularity);
            name.map_or("", |(name, _)| *name)
        };
        match self.name {
            "sample_index" => options.sample_index.clone(),
            "unit" => options.unit.clone(),
            "nodecount" => options.nodecount.map_or("-1".into(), |n| n.to_string()),
            "nodefraction" => options.nodefraction.to_string(),
            "edgefraction" => options.edgefraction.to_string(),
            "trim" => options.trim.to_string(),
            "sort" => if options.cum { "cum" } else { "flat" }.into(),
            "granularity" => granularity().into(),
            "noinlines" => options.noinlines.to_string(),
            "drop_negative" => options.drop_negative.to_string(),
            "relative_percentages" => options.relative_percentages.to_string(),
            "compact_labels" => options.compact_labels.to_string(),
            "focus" => options.focus.clone(),
            "ignore" => options.ignore.clone(),
            "hide" => options.hide.clone(),
            "show" => options.show.clone(),
            "source_path" => options.source_path.clone(),
            _ => options.trim_path.clone(),
        }
    }

    /// Sets it.
    ///
    /// # Errors
    ///
    /// If it cannot be set to that. Expressions are checked when a report is made.
    pub fn set(&self, options: &mut Options, value: &str) -> Result<()> {
        let wrong = || {
            Error::new(
                format!("`{}` cannot be `{value}`", self.name),
                format!("Use {}={}", self.name, self.takes),
            )
        };
        let switch = || match value {
            "1" | "t" | "T" | "true" | "True" | "yes" | "y" | "" => Ok(true),
            "0" | "f" | "F" | "false" | "False" | "no" | "n" => Ok(false),
            _ => Err(wrong()),
        };
        let share = || {
            let share: Option<f64> = value.parse().ok();
            share.filter(|share| share.is_finite()).ok_or_else(wrong)
        };
        match self.name {
            "sample_index" => options.sample_index = value.into(),
            "unit" => options.unit = value.into(),
            "nodecount" => {
                let count: i64 = value.parse().map_err(|_| wrong())?;
                options.nodecount = match count {
                    -1 => None,
                    count => Some(usize::try_from(count).unwrap_or(0)),
                };
            }
            "nodefraction" => options.nodefraction = share()?,
            "edgefraction" => options.edgefraction = share()?,
            "trim" => options.trim = switch()?,
            "sort" => {
                options.cum = match value {
                    "cum" => true,
                    "flat" => false,
                    _ => return Err(wrong()),
                }
            }
            "granularity" => {
                let mut names = Granularity::NAMES.iter();
                let found = names.find(|(name, _)| *name == value);
                options.granularity = found.ok_or_else(wrong)?.1;
            }
            "noinlines" => options.noinlines = switch()?,
            "drop_negative" => options.drop_negative = switch()?,
            "relative_percentages" => options.relative_percentages = switch()?,
            "compact_labels" => options.compact_labels = switch()?,
            "focus" => options.focus = value.into(),
            "ignore" => options.ignore = value.into(),
            "hide" => options.hide = value.into(),
            "show" => options.show = value.into(),
            "source_path" => options.source_path = value.into(),
            _ => options.trim_path = value.into(),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_can_be_set_to_what_it_is() {
        for setting in &SETTINGS {
            let mut options = Options::default();
            let value = setting.get(&options);
            if setting.name != "granularity" {
                setting.set(&mut options, &value).unwrap();
            }
            assert_eq!(options, Options::default(), "{}", setting.name);
        }
    }

    #[test]
    fn a_choice_is_a_name_of_its_own() {
        for (name, option) in [("cum", "sort"), ("lines", "granularity")] {
            let (setting, value) = Setting::find(name).unwrap();
            assert_eq!((setting.name, value), (option, Some(name)));
        }
        assert!(Setting::find("true").is_none());
    }
}
