//! The sources that a profile names, as far as they are on this machine.

use crate::{Error, error::Result, path::without_build_prefix};
use std::{
    collections::HashMap,
    env,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

/// A line that is longer ends the file, as in `go tool pprof`.
const LONGEST_LINE: usize = 64 * 1024;
/// Nobody writes a larger source, but a profile may name any file.
const LARGEST_FILE: u64 = 64 << 20;

/// The lines of sources, each file read once.
pub(crate) struct Sources {
    search: Vec<PathBuf>,
    /// `search` as messages show it.
    search_text: String,
    trim: Vec<String>,
    files: HashMap<String, std::result::Result<Vec<String>, String>>,
}

impl Sources {
    /// Searches `source_path`, or else the current folder, and their parents.
    pub fn new(source_path: &str, trim_path: &str) -> Result<Self> {
        let search_text = match source_path {
            "" => env::current_dir().map(|folder| folder.display().to_string()),
            path => Ok(path.to_string()),
        };
        let search_text = search_text.map_err(|error| {
            Error::new(
                format!("the current folder cannot be found out: {error}"),
                "Name the folder of the sources: -source_path=FOLDER",
            )
        })?;
        let split = |text: &str| env::split_paths(text).collect::<Vec<_>>();
        let with_slash = |path: PathBuf| {
            let path = path.display().to_string();
            if path.ends_with('/') { path } else { path + "/" }
        };
        let trim = match trim_path {
            "" => vec![],
            path => split(path).into_iter().map(with_slash).collect(),
        };
        Ok(Self {
            search: split(&search_text),
            search_text,
            trim,
            files: HashMap::new(),
        })
    }

    /// The lines of a file, or why there are none.
    pub fn lines(
        &mut self,
        file: &str,
    ) -> &std::result::Result<Vec<String>, String> {
        if !self.files.contains_key(file) {
            let lines = self.read(file);
            self.files.insert(file.to_string(), lines);
        }
        &self.files[file]
    }

    /// The same of a file that is wanted for none of its lines: it is not read, but if
    /// it was before, in vain, that is known.
    pub fn no_lines(&self, file: &str) -> std::result::Result<&[String], &str> {
        match self.files.get(file) {
            Some(Err(error)) => Err(error),
            _ => Ok(&[]),
        }
    }

    fn read(&self, file: &str) -> std::result::Result<Vec<String>, String> {
        let path = self.trimmed(file);
        if Path::new(path).is_absolute() {
            let text = read_source(Path::new(path));
            return text.map_err(|error| format!("open {path}: {}", reason(&error)));
        }
        let folders = self.search.iter().flat_map(|folder| folder.ancestors());
        let found = folders.map(|folder| read_source(&folder.join(path)));
        found.into_iter().find_map(io::Result::ok).ok_or_else(|| {
            format!("could not find file {path} on path {}", self.search_text)
        })
    }

    /// A path without what is not on this machine: up to the name of a search folder
    /// (`/build/machine/project/src/a.rs` is `src/a.rs` in a folder `project`), or
    /// what the options say.
    fn trimmed<'a>(&self, path: &'a str) -> &'a str {
        if self.trim.is_empty() {
            for name in self.search.iter().filter_map(|folder| folder.file_name()) {
                let name = format!("/{}/", name.to_string_lossy());
                if let Some(at) = path.find(&name) {
                    return &path[at + name.len()..];
                }
            }
        }
        let mut prefixes = self.trim.iter();
        let trimmed = prefixes.find_map(|prefix| path.strip_prefix(prefix.as_str()));
        trimmed.unwrap_or_else(|| without_build_prefix(path))
    }
}

/// Reads a source. A folder has no lines; what is neither is no source.
fn read_source(path: &Path) -> io::Result<Vec<String>> {
    let kind = fs::metadata(path)?;
    if kind.is_dir() {
        return Ok(vec![]);
    }
    if !kind.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = vec![];
    File::open(path)?.take(LARGEST_FILE).read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.lines().take_while(|line| line.len() < LONGEST_LINE);
    Ok(lines.map(str::to_string).collect())
}

/// The reason of an error without the number that it has on this system.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or directory".into(),
        io::ErrorKind::PermissionDenied => "permission denied".into(),
        _ => error.to_string(),
    }
}
