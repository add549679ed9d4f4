//! `cargo workbook`: the learner's command.
//!
//! It keeps no list of exercises and no record of progress. The folders are the
//! list, and the tests are the progress: what this command says is what
//! `cargo test` says, sooner and shorter.
//!
//! It ends with 0 if all is well, with 1 if an exercise is not green or a proof
//! failed, and with 2 if the command or the machine has to be put right first.

mod advice;
mod args;
mod backtrace;
mod broken;
mod cargo;
mod course;
mod cure;
mod diff;
mod doctor;
mod files;
mod help;
mod hint;
mod keys;
mod launch;
mod layout;
mod measure;
mod process;
mod reset;
mod run;
mod said;
mod saves;
mod screen;
mod show;
mod solution;
mod status;
mod suite;
mod todo;
mod trouble;
mod verdict;
mod verify;
mod watch;

use args::Verb;
use course::Course;
use screen::Screen;
use std::{env, process::ExitCode};
use trouble::Trouble;

/// What most verbs end with: green or not, or trouble that comes before a verdict.
type Outcome = Result<ExitCode, Trouble>;

/// The exit code of an exercise that is not green, and of a proof that failed.
const NOT_GREEN: u8 = 1;

fn main() -> ExitCode {
    let words: Vec<String> =
        env::args_os().skip(1).map(|word| word.to_string_lossy().into()).collect();
    let screen = Screen::of_stdout();
    answer(&words, &screen).unwrap_or_else(|trouble| {
        eprintln!("{}", screen.trouble(&trouble));
        ExitCode::from(2)
    })
}

fn answer(words: &[String], screen: &Screen) -> Outcome {
    let verb = args::parse(words)?;
    let help = match verb {
        Verb::Help => Some(help::TEXT),
        Verb::HelpRead => Some(help::READ.trim_end()),
        _ => None,
    };
    if let Some(help) = help {
        screen.say(help);
        return Ok(ExitCode::SUCCESS);
    }
    let course = Course::find()?;
    match verb {
        Verb::Help | Verb::HelpRead => Ok(ExitCode::SUCCESS),
        Verb::Status { json } => status::status(&course, screen, json),
        Verb::Watch { exercise, poll, advance } => {
            watch::watch(&course, screen, exercise.as_deref(), poll, advance)
        }
        Verb::Run { exercise } => run::run(&course, screen, exercise.as_deref()),
        Verb::Hint { exercise, all } => hint::hint(&course, screen, &exercise, all),
        Verb::Solution { exercise, yes } => {
            solution::solution(&course, screen, &exercise, yes)
        }
        Verb::Reset { name } => reset::reset(&course, screen, &name),
        Verb::Experiment { name } => launch::experiment(&course, screen, &name),
        Verb::Measure { chapter, reference } => {
            measure::measure(&course, screen, chapter, reference)
        }
        Verb::Read { args } => launch::read(&course, &args),
        Verb::Doctor => doctor::doctor(&course, screen),
        Verb::Verify { write_originals } => {
            verify::verify(&course, screen, write_originals)
        }
    }
}
