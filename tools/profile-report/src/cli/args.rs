//! The command line: `-name=value` or `-name value`, with one or two dashes, before or
//! after the profiles.

use profile_report::{
    Command, Error, Limit, Options, Result, Symbolize, regex, settings::Setting,
};

/// What is asked for.
#[derive(Debug)]
pub struct Asked {
    /// The profiles: files or addresses.
    pub sources: Vec<String>,
    /// Profiles to take away.
    pub base: Vec<String>,
    /// Whether percentages are of those.
    pub is_diff_base: bool,
    /// What to make of them.
    pub output: Output,
    /// How.
    pub options: Options,
    /// Where to write, instead of the terminal.
    pub file: Option<String>,
    /// How long a server shall record.
    pub seconds: Option<u32>,
    /// How long to wait for a server.
    pub timeout: Option<u32>,
    /// How large an unpacked profile may be.
    pub limit: Limit,
    /// Whether the profile's own filter is left off.
    pub all_frames: bool,
    /// What becomes of the names of functions.
    pub symbolize: Symbolize,
}

/// What to make of a profile.
#[derive(Debug)]
pub enum Output {
    /// The prompt.
    Prompt,
    /// One report.
    Report(Command),
    /// A flame graph.
    FlameGraph,
    /// A page at this address.
    Serve(String),
    /// The help.
    Help,
    /// The version.
    Version,
}

/// Options that are short for a sample type.
const SAMPLE_TYPES: [(&str, &str); 6] = [
    ("inuse_space", "inuse_space"),
    ("inuse_objects", "inuse_objects"),
    ("alloc_space", "alloc_space"),
    ("alloc_objects", "alloc_objects"),
    ("total_delay", "delay"),
    ("contentions", "contentions"),
];

fn usage(what: impl Into<String>) -> Error {
    Error::new(what, "All options: profile-report -help")
}

/// Reads the words after the name of the program.
///
/// # Errors
///
/// If an option is unknown or wrong, or there is no profile.
pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Asked> {
    let mut asked = Asked {
        sources: vec![],
        base: vec![],
        is_diff_base: false,
        output: Output::Prompt,
        options: Options::default(),
        file: None,
        seconds: None,
        timeout: None,
        limit: Limit::default(),
        all_frames: false,
        symbolize: Symbolize::default(),
    };
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        let option = word.strip_prefix("--").or_else(|| word.strip_prefix('-'));
        match option {
            Some("") if word == "--" => asked.sources.extend(words.by_ref()),
            Some("") | None => asked.sources.push(word),
            Some(option) => asked.option(option, &mut words)?,
        }
    }
    let needs_profile = !matches!(asked.output, Output::Help | Output::Version);
    if needs_profile && asked.sources.is_empty() {
        return Err(Error::new(
            "there is no profile to report on",
            "Usage: profile-report [-top|-tree|-list=REGEX|…] PROFILE\n\
             PROFILE is a file or an address, http://HOST:PORT/debug/pprof/heap",
        ));
    }
    Ok(asked)
}

impl Asked {
    fn option(
        &mut self,
        option: &str,
        words: &mut impl Iterator<Item = String>,
    ) -> Result<()> {
        let (name, given) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value.to_string())),
            None => (option, None),
        };
        if let Some((setting, choice)) = Setting::find(name) {
            let value = match (choice, given) {
                (Some(choice), None) => choice.to_string(),
                (Some(choice), Some(is_on)) if is_on == "true" => choice.to_string(),
                (None, None) if setting.is_switch() => "true".to_string(),
                (None, given) => value(name, given, words)?,
                (Some(_), Some(_)) => {
                    return Err(usage(format!("`-{name}` takes no value")));
                }
            };
            return setting.set(&mut self.options, &value);
        }
        if let Some((_, kind)) =
            SAMPLE_TYPES.iter().find(|(short, _)| *short == name)
        {
            self.options.sample_index = kind.to_string();
            return Ok(());
        }
        match name {
            "top" | "text" => self.report(Command::Top)?,
            "tree" => self.report(Command::Tree)?,
            "traces" => self.report(Command::Traces)?,
            "peek" => {
                let text = value(name, given, words)?;
                self.report(Command::Peek(regex("peek", &text)?))?;
            }
            "list" => {
                let text = value(name, given, words)?;
                self.report(Command::List(regex("list", &text)?))?;
            }
            "flamegraph" => self.make(Output::FlameGraph)?,
            "http" => {
                let address = value(name, given, words)?;
                self.make(Output::Serve(address))?;
            }
            "base" | "diff_base" => {
                let is_diff_base = name == "diff_base";
                if !self.base.is_empty() && self.is_diff_base != is_diff_base {
                    return Err(usage("-base and -diff_base exclude each other"));
                }
                self.is_diff_base = is_diff_base;
                self.base.push(value(name, given, words)?);
            }
            "output" => self.file = Some(value(name, given, words)?),
            "seconds" => self.seconds = Some(number(name, given, words)?),
            "timeout" => self.timeout = Some(number(name, given, words)?),
            "max_size" => {
                let megabytes = number(name, given, words)?;
                self.limit = Limit::megabytes(megabytes).ok_or_else(|| {
                    usage(format!(
                        "-max_size is from 1 to {} MB",
                        Limit::LARGEST.bytes() >> 20
                    ))
                })?;
            }
            "all_frames" => self.all_frames = true,
            "symbolize" => {
                self.symbolize = Symbolize::parse(&value(name, given, words)?)?;
            }
            // `go tool pprof` has it; here it is as it is anyway.
            "no_browser" => {}
            "h" | "help" => self.output = Output::Help,
            "V" | "version" => self.output = Output::Version,
            unknown => {
                return Err(usage(format!("there is no option `-{unknown}`")));
            }
        }
        Ok(())
    }

    fn report(&mut self, command: Command) -> Result<()> {
        self.make(Output::Report(command))
    }

    fn make(&mut self, output: Output) -> Result<()> {
        match self.output {
            Output::Help | Output::Version => {}
            Output::Prompt => self.output = output,
            _ => {
                return Err(usage(
                    "two reports are asked for; ask for one at a time",
                ));
            }
        }
        Ok(())
    }
}

fn value(
    name: &str,
    given: Option<String>,
    words: &mut impl Iterator<Item = String>,
) -> Result<String> {
    given
        .or_else(|| words.next())
        .ok_or_else(|| usage(format!("`-{name}` needs a value")))
}

fn number(
    name: &str,
    given: Option<String>,
    words: &mut impl Iterator<Item = String>,
) -> Result<u32> {
    let text = value(name, given, words)?;
    text.parse().map_err(|_| usage(format!("`-{name}={text}`: that is no number")))
}
