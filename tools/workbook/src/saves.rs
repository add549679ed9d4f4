//! Noticing saves, by looking.
//!
//! The files of a chapter are few, so looking at all of them twenty times a second
//! costs nothing that could be measured. It works where notifications do not: on
//! network folders, in containers, in virtual machines, and with editors that
//! replace a file instead of writing into it.

use crate::{files, todo};
use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, SystemTime},
};

/// How often to look, unless `--poll` says otherwise.
pub const POLL: Duration = Duration::from_millis(50);

/// After a change, files are looked at again until two looks agree: an editor may
/// not have finished.
const SETTLE: Duration = Duration::from_millis(8);

/// How many looks a file may be missing or empty before that counts as its new
/// content. Editors delete and write anew, or empty a file and fill it.
const PATIENCE: u32 = 30;

/// The chapter that is looked at; a clone of it moves on together with it.
#[derive(Clone)]
pub struct Watched(Arc<Mutex<PathBuf>>);

impl Watched {
    /// Looks at this chapter's folder.
    pub fn new(folder: &Path) -> Self {
        Self(Arc::new(Mutex::new(folder.to_path_buf())))
    }

    /// Looks at another chapter's folder from now on.
    pub fn move_to(&self, folder: &Path) {
        *self.0.lock().expect("no holder panics") = folder.to_path_buf();
    }

    fn folder(&self) -> PathBuf {
        self.0.lock().expect("no holder panics").clone()
    }
}

/// Calls `saved` in a thread of its own each time a file's content has changed.
/// What the files hold now is known when this returns.
pub fn listen(
    watched: &Watched,
    poll: Duration,
    mut saved: impl FnMut() -> bool + Send + 'static,
) {
    let watched = watched.clone();
    let mut seen = Seen::look(watched.folder());
    thread::spawn(move || {
        loop {
            thread::sleep(poll);
            let folder = watched.folder();
            if folder != seen.folder {
                seen = Seen::look(folder);
            } else if seen.changed() && !saved() {
                break;
            }
        }
    });
}

/// Length and time of a file: what can be had without reading it.
type Stamps = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

struct Seen {
    folder: PathBuf,
    stamps: Stamps,
    /// A hash of each file's content.
    contents: BTreeMap<PathBuf, u64>,
}

impl Seen {
    fn look(folder: PathBuf) -> Self {
        let stamps = stamps(&folder);
        let contents =
            stamps.keys().map(|path| (path.clone(), content(path))).collect();
        Self { folder, stamps, contents }
    }

    /// Says whether some content is another one than at the last look.
    fn changed(&mut self) -> bool {
        let mut now = stamps(&self.folder);
        if now == self.stamps {
            return false;
        }
        for look in 0.. {
            thread::sleep(SETTLE);
            let again = stamps(&self.folder);
            let settled = again == now;
            now = again;
            if settled && (look >= PATIENCE || !self.is_halfway(&now)) {
                break;
            }
        }
        let before = std::mem::take(&mut self.contents);
        self.contents = now
            .iter()
            .map(|(path, stamp)| {
                let known = before.get(path).copied();
                let same = self.stamps.get(path) == Some(stamp);
                let content =
                    known.filter(|_| same).unwrap_or_else(|| content(path));
                (path.clone(), content)
            })
            .collect();
        self.stamps = now;
        self.contents != before
    }

    /// Says whether a file that was there is missing now, or empty.
    fn is_halfway(&self, now: &Stamps) -> bool {
        self.stamps.iter().any(|(path, (length, _))| {
            *length > 0 && now.get(path).is_none_or(|(length, _)| *length == 0)
        })
    }
}

/// What a verdict depends on: the chapter's sources, the projects of its exercises, its
/// tests and its manifest.
fn stamps(folder: &Path) -> Stamps {
    let source = folder.join("src");
    let projects: Vec<PathBuf> = files::names(&source)
        .iter()
        .filter(|name| name.starts_with("ex") && !name.contains('.'))
        .filter(|name| *name != "experiments")
        .flat_map(|name| todo::project_files(&source.join(name)))
        .collect();
    let folders = [
        source.join("experiments"),
        source,
        folder.join("tests").join("suite").join("exercises"),
    ];
    let mut paths = vec![folder.join("Cargo.toml")];
    for folder in folders {
        let names = files::names(&folder);
        let sources = names.iter().filter(|name| name.ends_with(".rs"));
        paths.extend(sources.map(|name| folder.join(name)));
    }
    paths.extend(projects);
    paths
        .into_iter()
        .filter_map(|path| {
            let data = fs::metadata(&path).ok()?;
            Some((path, (data.len(), data.modified().ok())))
        })
        .collect()
}

fn content(path: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    fs::read(path).unwrap_or_default().hash(&mut hasher);
    hasher.finish()
}
