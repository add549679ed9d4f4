//! `profile-report`: pprof's reports, without Go.
//!
//! It ends with 0 if the report was made, with 1 if it could not be made, and with 2 if
//! the command has to be put right first.

mod cli;

use cli::{
    args::{self, Asked, Output},
    fetch, help, prompt, serve, write,
};
use profile_report::{
    Base, Error, Look, Profile, Result, assemble_with, flame, report,
};
use std::{borrow::Cow, env, process::ExitCode};

fn main() -> ExitCode {
    let words =
        env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
    let asked = match args::parse(words) {
        Ok(asked) => asked,
        Err(error) => return fail(&error, 2),
    };
    match answer(&asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error, 1),
    }
}

fn fail(error: &Error, code: u8) -> ExitCode {
    eprintln!("profile-report: {error}");
    ExitCode::from(code)
}

fn answer(asked: &Asked) -> Result<()> {
    let file = asked.file.as_deref();
    let options = &asked.options;
    match &asked.output {
        Output::Help => write(file, &help::command_line()),
        Output::Version => {
            write(file, concat!("profile-report ", env!("CARGO_PKG_VERSION"), "\n"))
        }
        Output::Report(command) => {
            let made = report(Cow::Owned(load(asked)?), command, options)?;
            for warning in &made.warnings {
                eprintln!("{warning}");
            }
            write(file, &made.text)
        }
        Output::FlameGraph => {
            let flame = flame(Cow::Owned(load(asked)?), options)?;
            write(file, &flame.svg(&Look::default()))
        }
        Output::Prompt => prompt::prompt(&load(asked)?, options.clone()),
        Output::Serve(address) => {
            serve::serve(address, load(asked)?, options.clone())
        }
    }
}

/// Gets the profiles that are asked for, and makes one of them.
fn load(asked: &Asked) -> Result<Profile> {
    let get = |sources: &[String]| {
        let one = |source: &String| fetch::profile(source, asked);
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
    let (profile, warning) =
        assemble_with(profiles, base, asked.all_frames, asked.symbolize)?;
    if let Some(warning) = warning {
        eprintln!("{warning}");
    }
    Ok(profile)
}
