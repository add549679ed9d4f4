//! Records a reader's own table: `cargo run -q -p chapter-3 -- record 3.4`.

use crate::experiments::{
    play_linear, play_robin_hood, play_shift, play_tombstones,
};
use maps::record::own::{self, Own};
use maps::record::{Key, Kind, Op, Recording, Slot, Step, figure, page};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;
use std::{fs, io, thread};

/// Runs a script and gives each step; an error says what is wrong.
type Run = fn(&[Op], &mut dyn FnMut(Step)) -> Result<(), String>;

/// An exercise whose table can be recorded.
struct Exercise {
    /// As learners say it: `3.4`.
    number: &'static str,
    stem: &'static str,
    /// Its file still holds a `todo!(`.
    is_open: bool,
    kind: Kind,
    /// The script of its page.
    script: &'static [Op],
    run: Run,
}

/// One line of [`EXERCISES`]: number, module, stem, picture, script. A table with
/// tombstones is `buried`; one of fixed size, without `remove`, is `fixed`.
macro_rules! exercise {
    ($number:literal, $module:ident, $stem:literal, $kind:ident, $play:ident $form:ident) => {{
        struct Mine(chapter_3::$module::Table<Key, usize>);

        impl Own for Mine {
            fn get(&self, key: Key) -> Option<usize> {
                self.0.get(key.hash, &key).copied()
            }

            fn len(&self) -> usize {
                self.0.len()
            }

            exercise!(@$form $module);
        }

        Exercise {
            number: $number,
            stem: $stem,
            is_open: cfg!(open = $stem),
            kind: Kind::$kind,
            script: $play::SCRIPT,
            run: |script, each| own::run(Mine(exercise!(@new $form $module)), script, each),
        }
    }};
    (@new fixed $module:ident) => { chapter_3::$module::Table::with_slots(8) };
    (@new $form:ident $module:ident) => { chapter_3::$module::Table::new() };
    (@fixed $module:ident) => {
        fn insert(&mut self, key: Key, value: usize) -> Option<usize> {
            let inserted = self.0.insert(key.hash, key, value);
            inserted.unwrap_or_else(|_| panic!("`insert` says that the table is full"))
        }

        fn remove(&mut self, _key: Key) -> Option<usize> {
            unreachable!("the script removes nothing")
        }

        exercise!(@slots);
    };
    (@plain $module:ident) => {
        exercise!(@changes);
        exercise!(@slots);
    };
    (@buried $module:ident) => {
        exercise!(@changes);

        fn slots(&self) -> Vec<Slot> {
            use chapter_3::$module::Slot as Theirs;
            let slot = |slot: &Theirs<Key, usize>| match slot {
                Theirs::Empty => Slot::Empty,
                Theirs::Deleted => Slot::Deleted,
                Theirs::Full(entry) => Slot::Full(entry.key),
            };
            self.0.slots.iter().map(slot).collect()
        }
    };
    (@changes) => {
        fn insert(&mut self, key: Key, value: usize) -> Option<usize> {
            self.0.insert(key.hash, key, value)
        }

        fn remove(&mut self, key: Key) -> Option<usize> {
            self.0.remove(key.hash, &key)
        }
    };
    (@slots) => {
        fn slots(&self) -> Vec<Slot> {
            let entries = self.0.slots.iter().map(Option::as_ref);
            entries.map(|it| it.map_or(Slot::Empty, |it| Slot::Full(it.key))).collect()
        }
    };
}

const EXERCISES: &[Exercise] = &[
    exercise!("3.1", ex01_probe, "ex01_probe", Homes, play_linear fixed),
    exercise!("3.3", ex03_tombstones, "ex03_tombstones", Homes, play_tombstones buried),
    exercise!("3.4", ex04_shift, "ex04_shift", Homes, play_shift plain),
    exercise!("3.5", ex05_robin_hood, "ex05_robin_hood", Distances, play_robin_hood plain),
];

/// How long one operation may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Every page that was written here begins so, and nothing else is overwritten.
const TITLE: &str = "My probe: ";

pub fn main(number: Option<&str>) -> ExitCode {
    let Some(exercise) = EXERCISES.iter().find(|it| Some(it.number) == number)
    else {
        eprintln!("Say which table to record:");
        for Exercise { number, stem, .. } in EXERCISES {
            eprintln!("  cargo run -q -p chapter-3 -- record {number}    {stem}");
        }
        return ExitCode::from(2);
    };
    let number = exercise.number;
    if cfg!(not(debug_assertions)) {
        eprintln!("Tables are watched in debug builds: leave out --release.");
        return ExitCode::from(2);
    }
    if exercise.is_open {
        eprintln!(
            "Exercise {number} is open: src/{}.rs still holds a todo!().\n\
             Solve it with: cargo workbook watch {number}",
            exercise.stem
        );
        return ExitCode::FAILURE;
    }

    let (steps, outcome) = record(exercise);
    let count = steps.len();
    let recording = Recording { kind: exercise.kind, steps };
    let path = target().join("my-probe.html");
    if let Err(error) = write(&path, &html(exercise, &recording, &outcome)) {
        eprintln!("{}: {error}", path.display());
        return ExitCode::FAILURE;
    }
    println!("Your table of exercise {number}, {count} steps: {}", path.display());
    println!("Open this file in a browser; it needs no server and no network.");
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            eprintln!("The last step is wrong. {wrong}");
            eprintln!("What its tests say: cargo workbook run {number}");
            ExitCode::FAILURE
        }
    }
}

/// The steps, and what went wrong after them. The table runs in a thread of its own,
/// which is given up if an operation does not end.
fn record(exercise: &'static Exercise) -> (Vec<Step>, Result<(), String>) {
    enum Said {
        Step(Step),
        End(Result<(), String>),
    }
    let (said, heard) = mpsc::channel();
    thread::spawn(move || {
        let mut each = |step| drop(said.send(Said::Step(step)));
        let end = (exercise.run)(exercise.script, &mut each);
        drop(said.send(Said::End(end)));
    });
    let mut steps = Vec::new();
    loop {
        match heard.recv_timeout(PATIENCE) {
            Ok(Said::Step(step)) => steps.push(step),
            Ok(Said::End(end)) => return (steps, end),
            Err(RecvTimeoutError::Timeout) => {
                let op = exercise.script[steps.len()];
                let seconds = PATIENCE.as_secs();
                let wrong = format!("It did not end within {seconds} seconds.");
                // The table is still at work: there is no newer picture of it.
                let slots = steps.last().map_or(Vec::new(), |it| it.slots.clone());
                let sentence = format!("{op}. Here something is wrong. {wrong}");
                steps.push(Step { sentence, marks: Vec::new(), slots });
                return (steps, Err(format!("{op}: {wrong}")));
            }
            Err(RecvTimeoutError::Disconnected) => {
                return (steps, Err("The recording stopped with a panic.".into()));
            }
        }
    }
}

fn html(
    exercise: &Exercise,
    recording: &Recording,
    outcome: &Result<(), String>,
) -> String {
    let number = exercise.number;
    let title = format!("{TITLE}exercise {number}");
    let command = format!("cargo run -q -p chapter-3 -- record {number}");
    let told = format!(
        "What your table does with the script of its page, recorded by {command}. \
         The numbers are the order in which it first looked at the slots."
    );
    let wrong = match outcome {
        Ok(()) => "The answers of these steps are right. The tests ask for more."
            .to_string(),
        Err(wrong) => format!("The last step is wrong. {wrong}"),
    };
    let style = include_str!("../../../book/theme/player.css");
    let script = include_str!("../../../book/src/chapter-3/player.js");
    let caption = format!("Exercise {number}: your table, step by step.");
    let twin = "Each step says what was asked, which slots your table looked at, and \
                what changed.";
    let figure = figure(recording, style, &caption, twin);
    page(&title, &[&told, &wrong], &figure, script)
}

/// The folder `target` of the repository.
fn target() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    root.expect("a chapter is two folders below the root").join("target")
}

/// Writes the page, unless there is a file that is none of these pages.
fn write(path: &Path, html: &str) -> io::Result<()> {
    match fs::read(path) {
        Ok(old) if !String::from_utf8_lossy(&old).contains(TITLE) => {
            let message = "is no recording, and is not overwritten: move it away";
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
        }
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(target())?;
        }
        Err(error) => return Err(error),
    }
    fs::write(path, html)
}
