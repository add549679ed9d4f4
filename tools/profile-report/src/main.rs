//! `profile-report`: pprof's reports, without Go.
//!
//! It ends with 0 if the report was made, with 1 if it could not be made, and with 2 if
//! the command has to be put right first.

/// What the program is made of besides the library.
mod cli {
    pub mod args;
    pub mod fetch;
}

use cli::{
    args::{self, Asked, Output},
    fetch,
};
use profile_report::{Base, Error, Profile, Result, assemble, report};
use std::{
    borrow::Cow,
    env, fs,
    io::{self, Write},
    process::ExitCode,
};

fn main() -> ExitCode {
    let words =
        env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
    let asked = match args::parse(words) {
        Ok(asked) => asked,
        Err(error) => return fail(&error, 2),
    };
    match answer(asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error, 1),
    }
}

fn fail(error: &Error, code: u8) -> ExitCode {
    eprintln!("profile-report: {error}");
    ExitCode::from(code)
}

fn answer(mut asked: Asked) -> Result<()> {
    let output = std::mem::replace(&mut asked.output, Output::Prompt);
    let command = match output {
        Output::Help => return write(&asked, "help"),
        Output::Version => {
            return write(
                &asked,
                concat!("profile-report ", env!("CARGO_PKG_VERSION"), "\n"),
            );
        }
        Output::Report(command) => command,
        _ => return Ok(()),
    };
    let profile = load(&asked)?;
    let made = report(Cow::Owned(profile), &command, &asked.options)?;
    for warning in &made.warnings {
        eprintln!("{warning}");
    }
    write(&asked, &made.text)
}

/// Gets the profiles that are asked for, and makes one of them.
fn load(asked: &Asked) -> Result<Profile> {
    let get = |sources: &[String]| {
        let one = |source: &String| fetch::profile(source, asked.limit);
        sources.iter().map(one).collect::<Result<Vec<_>>>()
    };
    let base = match asked.base.is_empty() {
        true => None,
        false => {
            let profiles = get(&asked.base)?;
            Some(Base { profiles, is_reference: asked.is_diff_base })
        }
    };
    let profiles = get(&asked.sources)?;
    let (profile, warning) = assemble(profiles, base, asked.all_frames)?;
    if let Some(warning) = warning {
        eprintln!("{warning}");
    }
    Ok(profile)
}

/// Writes to the terminal, or to the file that is asked for.
fn write(asked: &Asked, text: &str) -> Result<()> {
    let (name, written) = match &asked.file {
        Some(file) => (file.as_str(), fs::write(file, text)),
        None => {
            let mut stdout = io::stdout().lock();
            let written =
                stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
            ("the output", written)
        }
    };
    match written {
        // Whoever reads has seen enough: `profile-report … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| {
            Error::new(
                format!("{name} cannot be written: {error}"),
                "Check that the folder is there and that you may write in it.",
            )
        }),
    }
}
