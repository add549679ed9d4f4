//! The book's folders, and one build of it, held in memory.

use axum::body::Bytes;
use mdbook_driver::MDBook;
use std::{
    collections::HashMap,
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::Mutex,
};
use tracing::{Event, Level, Metadata, Subscriber, field, span};

/// Where everything is that a build reads and writes.
#[derive(Clone)]
pub struct Book {
    root: PathBuf,
    dest: PathBuf,
    mine: PathBuf,
}

impl Book {
    /// The book in `root`; `dest` and `mine` stand in for the usual folders.
    pub fn new(
        root: &Path,
        dest: Option<&Path>,
        mine: Option<&Path>,
    ) -> Result<Self, String> {
        let full = |path: PathBuf| {
            std::path::absolute(&path)
                .map_err(|e| format!("{}: {e}", path.display()))
        };
        let root = full(root.to_owned())?;
        let or = |given: Option<&Path>, usual: &str| {
            full(given.map_or_else(|| root.join(usual), Path::to_owned))
        };
        let dest = or(dest, "target/book")?;
        let mine = or(mine, "book/measured/mine")?;
        Ok(Self { root, dest, mine })
    }

    /// The repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the built pages are.
    pub fn dest(&self) -> &Path {
        &self.dest
    }

    /// Where the reader's own measurements are.
    pub fn mine(&self) -> &Path {
        &self.mine
    }

    /// Builds the book and reads the result. An include that mdBook could not
    /// resolve is a failure here, although mdBook itself goes on.
    pub fn build(&self) -> Result<Pages, String> {
        NOTICES.lock().unwrap().clear();
        let built = self.build_with_mdbook();
        let notices = std::mem::take(&mut *NOTICES.lock().unwrap());
        built.map_err(|e| format!("{e:#}"))?;
        let text: Vec<_> = notices.iter().map(|notice| &*notice.text).collect();
        if notices.iter().any(|notice| notice.level == Level::ERROR) {
            return Err(text.join("\n"));
        }
        for line in text {
            eprintln!("warning: {line}");
        }
        Pages::read(&self.dest).map_err(|e| format!("{}: {e}", self.dest.display()))
    }

    fn build_with_mdbook(&self) -> mdbook_driver::errors::Result<()> {
        let mut book = MDBook::load(self.root.join("book"))?;
        book.config.build.build_dir.clone_from(&self.dest);
        book.build()
    }
}

/// All files of one build, by their path from the root of the site, with `/`
/// between the parts. Held in memory, so that a reader never meets a folder that
/// mdBook is just rewriting, and no request is ever turned into a path on disk.
#[derive(PartialEq)]
pub struct Pages(HashMap<String, Bytes>);

impl Pages {
    fn read(dest: &Path) -> io::Result<Self> {
        let mut files = HashMap::new();
        read_folder(dest, "", &mut files)?;
        Ok(Self(files))
    }

    /// The file of that path, which is percent-decoded and has no leading slash.
    pub fn get(&self, path: &str) -> Option<&Bytes> {
        self.0.get(path)
    }
}

fn read_folder(
    folder: &Path,
    prefix: &str,
    files: &mut HashMap<String, Bytes>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read(entry.path())?.into());
        }
    }
    Ok(())
}

/// Something that mdBook warned of.
struct Notice {
    level: Level,
    text: String,
}

static NOTICES: Mutex<Vec<Notice>> = Mutex::new(Vec::new());

/// Collects what mdBook warns of. It reports an include that it cannot resolve by
/// a trace event alone, writes the page without it, and calls the build a success.
pub fn listen_to_mdbook() {
    // There is one call, so there is no subscriber yet.
    let _ = tracing::subscriber::set_global_default(Listener);
}

struct Listener;

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() <= Level::WARN && metadata.target().starts_with("mdbook")
    }

    fn event(&self, event: &Event<'_>) {
        let mut message = Message(String::new());
        event.record(&mut message);
        let level = *event.metadata().level();
        NOTICES.lock().unwrap().push(Notice { level, text: message.0 });
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// The text of an event.
struct Message(String);

impl field::Visit for Message {
    fn record_debug(&mut self, field: &field::Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }
}
