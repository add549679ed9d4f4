//! `run`: one verdict.

use crate::{
    NOT_GREEN, Outcome,
    course::Course,
    process::Stop,
    screen::Screen,
    show::show,
    status,
    verdict::{self, Verdict},
};
use std::{
    io::{self, IsTerminal},
    process::ExitCode,
    time::Duration,
};

/// Tests an exercise once. Without a name, the first that is not green.
///
/// # Errors
///
/// If there is no such exercise, or nothing can be built on this machine.
pub fn run(course: &Course, screen: &Screen, name: Option<&str>) -> Outcome {
    let exercise = match name {
        Some(name) => course.exercise(name)?.clone(),
        None => match status::first_not_green(course)? {
            Some(exercise) => exercise,
            None => {
                screen.say("Every exercise is green. Well done.");
                return Ok(ExitCode::SUCCESS);
            }
        },
    };
    let stop = Stop::default();
    let verdict = verdict::judge(
        course,
        &exercise,
        screen.colour,
        (&stop, &stop),
        &mut slow_notice(),
    );
    if let Verdict::Trouble(trouble) = verdict {
        return Err(trouble);
    }
    screen.say(&show(course, screen, &exercise, &verdict));
    if verdict.is_green() {
        return Ok(ExitCode::SUCCESS);
    }
    let id = exercise.id();
    screen.say(&format!(
        "\nOn every save: cargo workbook watch {id}   A hint: cargo workbook hint {id}"
    ));
    Ok(ExitCode::from(NOT_GREEN))
}

/// What is said when a build takes long.
pub const SLOW: &str = "Still building. The first build of a chapter takes about 15 \
                        seconds;\nif your editor is building too, this waits for it.";

/// Says once that a build takes long, if someone is there to read it.
pub fn slow_notice() -> impl FnMut(Duration) {
    let mut said = !io::stderr().is_terminal();
    move |since| {
        if !said && since > Duration::from_millis(1500) {
            said = true;
            eprintln!("{SLOW}");
        }
    }
}
