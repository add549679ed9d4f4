//! The prompt: one profile, many reports.

use super::{
    help,
    line::{COMMANDS, Typed, completions, understand},
    write,
};
use profile_report::{
    Error, Look, Options, Profile, Result, flame, header, report,
    settings::{SETTINGS, Setting},
};
use rustyline::{
    Context, Editor, Helper, Highlighter, Hinter, Validator, completion::Completer,
    error::ReadlineError, history::DefaultHistory,
};
use std::borrow::Cow;

/// Completes commands, options and functions of a profile.
#[derive(Helper, Highlighter, Hinter, Validator)]
struct Words<'a> {
    profile: &'a Profile,
}

impl Completer for Words<'_> {
    type Candidate = String;

    fn complete(
        &self,
        line: &str,
        at: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<String>)> {
        let before = &line[..at];
        let start = before.rfind(' ').map_or(0, |space| space + 1);
        Ok((start, completions(before, self.profile)))
    }
}

/// Asks until the end, and answers each line.
///
/// # Errors
///
/// If the terminal cannot be read or written. What is wrong with a line is only said.
pub fn prompt(profile: &Profile, mut options: Options) -> Result<()> {
    let trouble = |error: ReadlineError| {
        Error::new(
            format!("the terminal cannot be read: {error}"),
            "Ask for one report on the command line: -top",
        )
    };
    for line in header(Cow::Borrowed(profile), &options)? {
        println!("{line}");
    }
    println!(
        "Entering interactive mode (type \"help\" for commands, \"o\" for options)"
    );
    options.compact_labels = true;
    let mut editor: Editor<Words<'_>, DefaultHistory> =
        Editor::new().map_err(trouble)?;
    editor.set_helper(Some(Words { profile }));
    loop {
        let line = match editor.readline("(pprof) ") {
            Ok(line) => line,
            Err(ReadlineError::Interrupted) => continue,
            Err(ReadlineError::Eof) => return Ok(()),
            Err(error) => return Err(trouble(error)),
        };
        // What the history refuses can still be answered.
        let _ = editor.add_history_entry(&line);
        let typed = understand(&line, profile, &mut options);
        match typed.and_then(|typed| answer(typed, profile, &options)) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => eprintln!("{error}"),
        }
    }
}

/// Answers a line; says whether to ask for another.
fn answer(typed: Typed, profile: &Profile, options: &Options) -> Result<bool> {
    match typed {
        Typed::Nothing => {}
        Typed::Quit => return Ok(false),
        Typed::Report(command, options, file) => {
            let made = report(Cow::Borrowed(profile), &command, &options)?;
            for warning in made.warnings {
                eprintln!("{warning}");
            }
            write(file.as_deref(), &made.text)?;
        }
        Typed::FlameGraph(options, file) => {
            let flame = flame(Cow::Borrowed(profile), &options)?;
            write(Some(&file), &flame.svg(&Look::default()))?;
        }
        Typed::Types => {
            let chosen = options.sample_type(profile)?;
            for (i, name) in profile.type_names().enumerate() {
                let mark = if i == chosen { '*' } else { ' ' };
                let unit = profile.text(profile.sample_types[i].unit);
                println!("{mark} {name} ({unit})");
            }
        }
        Typed::Options => {
            for setting in &SETTINGS {
                let value = setting.get(options);
                println!("  {:<22} = {value:<12} {}", setting.name, setting.takes);
            }
        }
        Typed::Help(word) => explain(word.as_deref())?,
    }
    Ok(true)
}

fn explain(word: Option<&str>) -> Result<()> {
    let Some(word) = word else {
        print!("{}", help::prompt());
        return Ok(());
    };
    if let Some((_, usage)) = COMMANDS.iter().find(|(name, _)| *name == word) {
        println!("{usage}");
        return Ok(());
    }
    let (setting, _) = Setting::find(word).ok_or_else(|| {
        Error::new(
            format!("there is no command or option `{word}`"),
            "All of them: help",
        )
    })?;
    println!("{}={}\n  {}", setting.name, setting.takes, setting.help);
    Ok(())
}
