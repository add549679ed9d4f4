//! `reset`: the untouched files again, with the learner's own kept beside them.

use crate::{
    Outcome,
    course::{self, Course},
    files, hint,
    screen::Screen,
    solution,
    trouble::Trouble,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Restores an exercise, an experiment or the project of experiments from its original.
///
/// # Errors
///
/// If there is nothing of this name, it has no original, or a file cannot be written.
/// Nothing is replaced before the learner's version is safely kept.
pub fn reset(course: &Course, screen: &Screen, name: &str) -> Outcome {
    let exercise = course.exercise(name);
    let experiment = course.experiment(name);
    let stage = course.stage(name);
    let mut said = Vec::new();
    if let Ok(exercise) = exercise {
        let module = restore(course, &exercise.module(), &exercise.original())?;
        if exercise.has_project() {
            // The module says the task; that nobody changed it is no news.
            said.extend(module.is_news.then_some(module.text));
            let (project, originals) =
                (exercise.project(), exercise.project_originals());
            said.push(restore_folder(course, &project, &originals)?);
        } else {
            said.push(module.text);
        }
        hint::forget(course, exercise);
        solution::forget(course, exercise);
    } else if experiment.is_ok() || stage.is_some() {
        if let Ok(chapter) = &experiment {
            let file = chapter.experiment_file(name);
            said.push(
                restore(course, &file, &chapter.experiment_original(name))?.text,
            );
        }
        if let Some(chapter) = stage {
            let (folder, originals) =
                (chapter.stage(name), chapter.stage_originals(name));
            said.push(restore_folder(course, &folder, &originals)?);
        }
    } else if let (Err(exercise), Err(experiment)) = (exercise, experiment) {
        let next = if experiment.next.starts_with("Did you mean") {
            experiment.next
        } else {
            format!("{}\n{}", exercise.next, experiment.next)
        };
        return Err(Trouble::new(
            format!("there is no exercise and no experiment `{name}`"),
            next,
        ));
    }
    screen.say(&said.join("\n"));
    Ok(ExitCode::SUCCESS)
}

/// What became of a file.
struct Done {
    text: String,
    /// Whether anything was changed.
    is_news: bool,
}

fn restore(course: &Course, file: &Path, original: &Path) -> Result<Done, Trouble> {
    let untouched = read_original(course, original)?;
    let shown = course.shown(file);
    let done = |is_news, text| Ok(Done { text, is_news });
    let yours = match fs::read(file) {
        Ok(yours) => yours,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            files::write(file, &untouched)?;
            return done(
                true,
                format!("{shown} was not there. It is the untouched version again."),
            );
        }
        Err(error) => return Err(Trouble::with_file("read", file, &error)),
    };
    if yours == untouched {
        return done(
            false,
            format!("{shown} is untouched. There is nothing to reset."),
        );
    }
    let copy = files::keep_copy(file, &yours)?;
    files::write(file, &untouched)?;
    let name = file.file_name().unwrap_or_default().display();
    done(
        true,
        format!(
            "{shown} is the untouched version again.\nYour version is kept in {}\n\
             To have it back, rename it to {name}; or delete it.",
            course.shown(&copy)
        ),
    )
}

/// Restores all files of a project, and takes away what was added to it. What cargo made
/// there stays.
fn restore_folder(
    course: &Course,
    folder: &Path,
    originals: &Path,
) -> Result<String, Trouble> {
    let shown = course.shown(folder);
    let mut to_write: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    let mut to_remove: Vec<PathBuf> = Vec::new();
    let mut is_yours = false;
    for pair in course::pairs(folder, originals) {
        let yours = fs::read(&pair.file).ok();
        if !pair.original.is_file() {
            to_remove.push(pair.file);
            continue;
        }
        let untouched = read_original(course, &pair.original)?;
        if yours.as_ref() != Some(&untouched) {
            is_yours |= yours.is_some();
            to_write.push((pair.file, untouched));
        }
    }
    if to_write.is_empty() && to_remove.is_empty() {
        return Ok(format!("{shown} is untouched. There is nothing to reset."));
    }
    let kept = if is_yours || !to_remove.is_empty() {
        let copy = files::keep_folder(folder)?;
        let name = folder.file_name().unwrap_or_default().display();
        format!(
            "\nYour version is kept in {}\nTo have it back, rename it to {name}; or delete it.",
            course.shown(&copy)
        )
    } else {
        String::new()
    };
    for (file, untouched) in &to_write {
        files::write(file, untouched)?;
    }
    for file in &to_remove {
        fs::remove_file(file)
            .map_err(|error| Trouble::with_file("remove", file, &error))?;
        // And the folders that are empty now, up to one that is not.
        let mut above = file.ancestors().skip(1).take_while(|it| *it != folder);
        above.all(|it| fs::remove_dir(it).is_ok());
    }
    Ok(format!("{shown} is the untouched version again.{kept}"))
}

fn read_original(course: &Course, original: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(original).map_err(|error| {
        Trouble::new(
            format!("cannot read the original, {}: {error}", course.shown(original)),
            "Get that file again from the repository.",
        )
    })
}
