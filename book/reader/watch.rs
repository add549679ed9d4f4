//! Looks for changes a few times a second and builds the book anew.
//!
//! Times of change are compared, and no events of the operating system are asked
//! for: those are lost on network and container file systems, and a walk over the
//! few hundred files that the book is made of takes a millisecond or two.

use crate::{pages::Book, serve::Shown};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
    time::{Duration, Instant, SystemTime},
};

const PAUSE: Duration = Duration::from_millis(100);
/// An editor may write one file in several steps: a change counts when this much
/// later nothing else has changed.
const SETTLE: Duration = Duration::from_millis(20);

/// What a page is made of, from the root of the repository.
const SOURCES: &[&str] = &[
    "book/book.toml",
    "book/src",
    "book/theme",
    "book/figures",
    "book/generated",
    "book/measured",
    "exercises",
    "benches",
    "workspace-demo",
];

/// A file's time of change and its length.
type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Watches in a thread of its own until the process ends.
pub fn start(book: Book, shown: Arc<Shown>) {
    // Taken before the thread begins, so that a change right after the first
    // build is not taken for what that build saw.
    let mut state = State::of(&book);
    thread::spawn(move || {
        loop {
            thread::sleep(PAUSE);
            let mut new = State::of(&book);
            if new == state {
                continue;
            }
            loop {
                thread::sleep(SETTLE);
                let later = State::of(&book);
                if later == new {
                    break;
                }
                new = later;
            }
            if new.sources != state.sources {
                rebuild(&book, &shown);
            }
            if new.mine != state.mine {
                println!("Your measurements have changed.");
                shown.refresh();
            }
            state = new;
        }
    });
}

fn rebuild(book: &Book, shown: &Shown) {
    let begin = Instant::now();
    match book.build() {
        // A learner's solution is among the sources, but not on any page: then
        // there is nothing to show, and nothing to say.
        Ok(pages) => {
            if shown.replace(pages) {
                println!("Built again in {:.2} s.", begin.elapsed().as_secs_f64());
            }
        }
        Err(message) => {
            eprintln!("error: {message}");
            eprintln!("The pages of the last good build stay until this is mended.");
            shown.fail(message);
        }
    }
}

#[derive(PartialEq)]
struct State {
    sources: Stamps,
    mine: Stamps,
}

impl State {
    fn of(book: &Book) -> Self {
        let mut state = Self { sources: Stamps::new(), mine: Stamps::new() };
        for source in SOURCES {
            stamp(&book.root().join(source), book.mine(), &mut state.sources);
        }
        stamp(book.mine(), Path::new(""), &mut state.mine);
        state
    }
}

/// Notes the stamps of a file, or of all files in a folder but those in `except`.
/// What cannot be read, because it has just been deleted, is left out.
fn stamp(path: &Path, except: &Path, stamps: &mut Stamps) {
    let Ok(metadata) = fs::metadata(path) else { return };
    if !metadata.is_dir() {
        stamps.insert(path.to_owned(), (metadata.modified().ok(), metadata.len()));
    } else if path != except {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            let name = entry.file_name();
            // What was built or installed in place is thousands of files.
            let built = name == "target" || name == "node_modules";
            if !built && !name.to_string_lossy().starts_with('.') {
                stamp(&entry.path(), except, stamps);
            }
        }
    }
}
