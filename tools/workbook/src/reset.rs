//! `reset`: the untouched file again, with the learner's own kept beside it.

use crate::{
    Outcome, course::Course, files, hint, screen::Screen, solution, trouble::Trouble,
};
use std::{fs, io, path::Path, process::ExitCode};

/// Restores an exercise or an experiment from its original.
///
/// # Errors
///
/// If there is neither of this name, it has no original, or a file cannot be
/// written. Nothing is replaced before the learner's version is safely kept.
pub fn reset(course: &Course, screen: &Screen, name: &str) -> Outcome {
    let exercise = course.exercise(name);
    let experiment = course.experiment(name);
    let (file, original) = match (&exercise, &experiment) {
        (Ok(exercise), _) => (exercise.file(), exercise.original()),
        (_, Ok(chapter)) => {
            (chapter.experiment_file(name), chapter.experiment_original(name))
        }
        (Err(exercise), Err(experiment)) => {
            let next = if experiment.next.starts_with("Did you mean") {
                experiment.next.clone()
            } else {
                format!("{}\n{}", exercise.next, experiment.next)
            };
            return Err(Trouble::new(
                format!("there is no exercise and no experiment `{name}`"),
                next,
            ));
        }
    };
    let kept = restore(course, &file, &original)?;
    if let Ok(exercise) = exercise {
        hint::forget(course, exercise);
        solution::forget(course, exercise);
    }
    screen.say(&kept);
    Ok(ExitCode::SUCCESS)
}

fn restore(
    course: &Course,
    file: &Path,
    original: &Path,
) -> Result<String, Trouble> {
    let untouched = fs::read(original).map_err(|error| {
        Trouble::new(
            format!("cannot read the original, {}: {error}", course.shown(original)),
            "Get that file again from the repository.",
        )
    })?;
    let shown = course.shown(file);
    let yours = match fs::read(file) {
        Ok(yours) => yours,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            files::write(file, &untouched)?;
            return Ok(format!(
                "{shown} was not there. It is the untouched version again."
            ));
        }
        Err(error) => return Err(Trouble::with_file("read", file, &error)),
    };
    if yours == untouched {
        return Ok(format!("{shown} is untouched. There is nothing to reset."));
    }
    let copy = files::keep_copy(file, &yours)?;
    files::write(file, &untouched)?;
    let name = file.file_name().unwrap_or_default().display();
    Ok(format!(
        "{shown} is the untouched version again.\nYour version is kept in {}\n\
         To have it back, rename it to {name}.",
        course.shown(&copy)
    ))
}
