//! What a person types at the prompt.

use profile_report::{
    Command, Error, Options, Profile, Result, regex,
    settings::{SETTINGS, Setting},
};

/// What is typed, understood.
#[derive(Debug)]
pub enum Typed {
    /// Nothing, or an option that has been set.
    Nothing,
    /// A report with options of its own, and the file to write it to.
    Report(Command, Options, Option<String>),
    /// A flame graph, for this file.
    FlameGraph(Options, String),
    /// The options and their values.
    Options,
    /// The sample types.
    Types,
    /// Help, perhaps about one word.
    Help(Option<String>),
    /// The end.
    Quit,
}

/// The commands, each with how it is used.
pub const COMMANDS: [(&str, &str); 10] = [
    (
        "top",
        "top [N] [-cum] [REGEX] [-REGEX] [>FILE]   the functions that take most",
    ),
    ("tree", "tree [N] [-cum] [REGEX] [-REGEX] [>FILE]  with callers and callees"),
    (
        "peek",
        "peek REGEX                                the same, of some functions",
    ),
    ("list", "list REGEX                                source, line by line"),
    ("traces", "traces                                    every sample"),
    ("flamegraph", "flamegraph >FILE.svg                      a flame graph"),
    ("types", "types                                     the sample types"),
    (
        "options",
        "options, o                                options and their values",
    ),
    ("help", "help [COMMAND|OPTION], h                  this"),
    ("quit", "quit, q, exit                             the end"),
];

/// Understands a line; options that it sets are set in `options`.
///
/// # Errors
///
/// If there is no such command, or a word of it is wrong.
pub fn understand(
    line: &str,
    profile: &Profile,
    options: &mut Options,
) -> Result<Typed> {
    let line = line.trim();
    if line == ":" {
        for filter in [
            &mut options.focus,
            &mut options.ignore,
            &mut options.hide,
            &mut options.show,
        ] {
            filter.clear();
        }
        return Ok(Typed::Nothing);
    }
    // A sample type is a command: `alloc_space`.
    if !line.is_empty() && profile.type_names().any(|name| name == line) {
        options.sample_index = line.to_string();
        return Ok(Typed::Nothing);
    }
    if set(line, profile, options)? {
        return Ok(Typed::Nothing);
    }
    let mut words = line.split_whitespace();
    let Some(name) = words.next() else { return Ok(Typed::Nothing) };
    // `top10` is `top 10`.
    let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = Some(&name[letters.len()..]).filter(|number| !number.is_empty());
    match letters {
        "q" | "quit" | "exit" => Ok(Typed::Quit),
        "o" | "options" => Ok(Typed::Options),
        "types" => Ok(Typed::Types),
        "h" | "help" => Ok(Typed::Help(words.next().map(str::to_string))),
        "top" | "text" | "tree" | "traces" | "peek" | "list" | "flamegraph" => {
            report(letters, number.into_iter().chain(words), options)
        }
        _ => Err(unknown(name)),
    }
}

fn unknown(name: &str) -> Error {
    let next = match Setting::find(name) {
        Some((setting, _)) => {
            format!("To set it: {}={}", setting.name, setting.takes)
        }
        None => "All commands: help".into(),
    };
    Error::new(format!("there is no command `{name}`"), next)
}

/// Sets an option, if the line does that.
fn set(line: &str, profile: &Profile, options: &mut Options) -> Result<bool> {
    let (name, value) = match line.split_once('=') {
        Some((name, value)) => (name.trim(), Some(value.trim())),
        None => (line, None),
    };
    let Some((setting, choice)) = Setting::find(name) else { return Ok(false) };
    let value = match (choice, value) {
        (Some(choice), None | Some("true")) => choice,
        (None, Some(value)) => value,
        (None, None) if setting.is_switch() => "true",
        _ => return Err(unknown(name)),
    };
    let mut changed = options.clone();
    setting.set(&mut changed, value)?;
    changed.sample_type(profile)?;
    changed.filter()?;
    *options = changed;
    Ok(true)
}

/// A report: its arguments are a number of nodes, `-cum`, what to focus on, what to
/// ignore (with a dash), and `>FILE`.
fn report<'a>(
    name: &str,
    mut words: impl Iterator<Item = &'a str>,
    options: &Options,
) -> Result<Typed> {
    let mut of_report = options.clone();
    let command = match name {
        "top" | "text" => Command::Top,
        "tree" => Command::Tree,
        "traces" | "flamegraph" => Command::Traces,
        _ => {
            let text = words.next().ok_or_else(|| {
                Error::new(
                    format!(
                        "`{name}` needs the name of a function, or a part of it"
                    ),
                    format!(
                        "Type {name} REGEX; the names are those that `top` shows"
                    ),
                )
            })?;
            let regex = regex(name, text)?;
            if name == "list" { Command::List(regex) } else { Command::Peek(regex) }
        }
    };
    let (mut focus, mut ignore, mut file) = (vec![], vec![], None);
    while let Some(word) = words.next() {
        if let Ok(count) = word.parse::<i64>() {
            of_report.nodecount = usize::try_from(count).ok();
        } else if let Some(path) = word.strip_prefix('>') {
            let path = if path.is_empty() { words.next() } else { Some(path) };
            let missing = || Error::new("`>` needs a file", "Type >FILE");
            file = Some(path.ok_or_else(missing)?.to_string());
        } else if matches!(word, "-cum" | "--cum") {
            of_report.cum = true;
        } else if let Some(regex) = word.strip_prefix('-') {
            ignore.push(regex);
        } else {
            focus.push(word);
        }
    }
    if !focus.is_empty() {
        of_report.focus = focus.join("|");
    }
    if !ignore.is_empty() {
        of_report.ignore = ignore.join("|");
    }
    if name == "flamegraph" {
        let missing =
            || Error::new("a flame graph is a picture", "Type flamegraph >FILE.svg");
        return Ok(Typed::FlameGraph(of_report, file.ok_or_else(missing)?));
    }
    if matches!(command, Command::Top) {
        of_report.nodecount = of_report.nodecount.or(Some(10));
    }
    Ok(Typed::Report(command, of_report, file))
}

/// What can be typed where the last word of `line` stands: commands, options and
/// sample types at first, then names of functions.
pub fn completions(line: &str, profile: &Profile) -> Vec<String> {
    let (first, last) = match line.rsplit_once(' ') {
        Some((before, last)) => {
            (before.split_whitespace().next().unwrap_or(""), last)
        }
        None => ("", line),
    };
    let commands = COMMANDS.iter().map(|(name, _)| name.to_string());
    let settings = SETTINGS.iter().map(|setting| setting.name.to_string());
    let mut found: Vec<String> = match first {
        "" => {
            let settings = settings.map(|name| name + "=");
            let types = profile.type_names().map(str::to_string);
            let all = commands.chain(settings).chain(types);
            all.filter(|name| name.starts_with(last)).collect()
        }
        "help" => {
            commands.chain(settings).filter(|name| name.starts_with(last)).collect()
        }
        _ => {
            let (dash, part) = match last.strip_prefix('-') {
                Some(part) => ("-", part),
                None => ("", last),
            };
            let names =
                profile.functions.iter().map(|function| profile.text(function.name));
            let matching =
                names.filter(|name| !part.is_empty() && name.contains(part));
            // A space would end the word; a dot stands for any character.
            matching
                .map(|name| format!("{dash}{}", name.replace(' ', ".")))
                .collect()
        }
    };
    found.sort();
    found.dedup();
    found.truncate(100);
    found
}
