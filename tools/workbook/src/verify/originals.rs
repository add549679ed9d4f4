//! Originals: what `reset` restores must be what the learner found.

use super::{Report, copy};
use crate::{
    course::{self, Course, Pair},
    files,
    screen::Screen,
    trouble::Trouble,
};
use std::{fs, path::PathBuf};

/// The files that a learner changes, and their originals: those of one exercise, one
/// experiment, or one project that experiments work on.
struct Group {
    pairs: Vec<Pair>,
    /// If it is an exercise to be solved: what is to hold a `todo!(`.
    stub: Option<PathBuf>,
    is_open: bool,
}

fn groups(course: &Course) -> Vec<Group> {
    let mut groups = Vec::new();
    for chapter in &course.chapters {
        groups.extend(chapter.exercises.iter().map(|exercise| Group {
            pairs: exercise.pairs(),
            stub: (!exercise.is_solved_example()).then(|| exercise.file()),
            is_open: exercise.todo().is_some(),
        }));
        let of_experiment = |name: &String| {
            let file = chapter.experiment_file(name);
            vec![Pair { file, original: chapter.experiment_original(name) }]
        };
        let of_stage = |name: &String| {
            course::pairs(&chapter.stage(name), &chapter.stage_originals(name))
        };
        let experiments = chapter.experiments.iter().map(of_experiment);
        let all = experiments.chain(chapter.stages.iter().map(of_stage));
        groups.extend(all.map(|pairs| Group { pairs, stub: None, is_open: false }));
    }
    groups
}

fn pairs(course: &Course) -> impl Iterator<Item = Pair> {
    groups(course).into_iter().flat_map(|group| group.pairs)
}

/// Checks that each original is its file, byte for byte.
pub fn check(course: &Course, report: &Report) {
    report.head("Originals are what the learner finds");
    let pairs: Vec<Pair> = pairs(course).collect();
    let mut wrong = Vec::new();
    for Pair { file, original } in &pairs {
        let file_shown = course.shown(file);
        match (fs::read(file), fs::read(original)) {
            (Ok(a), Ok(b)) if a == b => {}
            (Ok(_), Ok(_)) => {
                wrong.push(format!("{file_shown} differs from its original"));
            }
            (_, Err(_)) => wrong.push(format!("{file_shown} has no original")),
            (Err(_), _) => wrong.push(format!("{file_shown} is missing")),
        }
    }
    report.all(
        &format!("{} files", pairs.len()),
        &wrong,
        "If it is your answer, prove a clean checkout instead. If the file was changed\n\
         for all learners: cargo workbook verify --write-originals",
    );
}

/// Records each file as its own original.
///
/// # Errors
///
/// If a stub is solved: its answer would become what learners find. Then nothing
/// is written.
pub fn write(course: &Course, screen: &Screen) -> Result<(), Trouble> {
    let mut new = Vec::new();
    let mut old = Vec::new();
    for Group { pairs, stub, is_open } in groups(course) {
        let is_project = pairs.len() > 1;
        if let Some(stub) = stub.filter(|_| !is_open) {
            return Err(Trouble::new(
                format!("{} holds no `todo!(`: it is solved", course.shown(&stub)),
                "An original must be open. Put the stub back first: git checkout, or \
                 cargo workbook reset. Nothing was written.",
            ));
        }
        for Pair { file, original } in pairs {
            // A file of a project may have gone for good.
            if is_project && !file.exists() {
                old.push(original);
                continue;
            }
            let text = files::read(&file)?;
            if fs::read(&original).ok().as_deref() != Some(text.as_bytes()) {
                new.push((original, text));
            }
        }
    }
    for original in &old {
        fs::remove_file(original)
            .map_err(|error| Trouble::with_file("remove", original, &error))?;
        screen.say(&format!("Removed {}", course.shown(original)));
    }
    for (original, text) in &new {
        files::write(original, text.as_bytes())?;
        screen.say(&format!("Wrote {}", course.shown(original)));
    }
    if new.is_empty() && old.is_empty() {
        screen.say("All originals are up to date.");
    }
    Ok(())
}

/// Puts the originals in place in the copy, where there are any.
///
/// # Errors
///
/// If a file cannot be written.
pub fn restore(course: &Course) -> Result<(), Trouble> {
    for Pair { file, original } in pairs(course) {
        match fs::read(&original) {
            Ok(bytes) => copy::put(&file, &bytes)?,
            // Something that was added to a project, or an original that is missing:
            // that is reported, and the file is proved as it is.
            Err(_) => continue,
        }
    }
    Ok(())
}
