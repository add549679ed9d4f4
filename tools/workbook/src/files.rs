//! Small things that are done with files.

use crate::{todo, trouble::Trouble};
use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    process,
};

/// Reads a text file.
///
/// # Errors
///
/// If it cannot be read or is not UTF-8.
pub fn read(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path)
        .map_err(|error| Trouble::with_file("read", path, &error))
}

/// Writes a file as a whole or not at all: a crash never leaves half of it.
///
/// # Errors
///
/// If the file cannot be written; the old one is then still there.
pub fn write(path: &Path, text: &[u8]) -> Result<(), Trouble> {
    let trouble = |error: io::Error| Trouble::with_file("write", path, &error);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let part = path.with_file_name(format!(".{name}.part-{}", process::id()));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(trouble)?;
    }
    let written = fs::write(&part, text).and_then(|()| fs::rename(&part, path));
    written.map_err(|error| {
        // Nothing is lost if this fails too: the temporary file is only in the way.
        let _ = fs::remove_file(&part);
        trouble(error)
    })
}

/// Keeps a copy of `path` beside it, under a name that Cargo does not compile and
/// that no file has yet: `ex01_score.rs.mine-1`, then `…mine-2`. Returns where.
///
/// # Errors
///
/// If the copy cannot be written.
pub fn keep_copy(path: &Path, text: &[u8]) -> Result<PathBuf, Trouble> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for number in 1_u32.. {
        let copy = path.with_file_name(format!("{name}.mine-{number}"));
        // `create_new` fails if the file is there, even if it came up just now.
        match OpenOptions::new().write(true).create_new(true).open(&copy) {
            Ok(mut file) => {
                file.write_all(text)
                    .and_then(|()| file.sync_all())
                    .map_err(|error| Trouble::with_file("write", &copy, &error))?;
                return Ok(copy);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Trouble::with_file("write", &copy, &error)),
        }
    }
    unreachable!("four thousand million copies")
}

/// Keeps a copy of a project beside it, as [`keep_copy`] does of a file: without what
/// Cargo made there. Returns where.
///
/// # Errors
///
/// If the copy cannot be written.
pub fn keep_folder(folder: &Path) -> Result<PathBuf, Trouble> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    for number in 1_u32.. {
        let copy = folder.with_file_name(format!("{name}.mine-{number}"));
        match fs::create_dir(&copy) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(Trouble::with_file("write", &copy, &error)),
        }
        for file in todo::project_files(folder) {
            let path = file.strip_prefix(folder).expect("a file of the folder");
            let bytes = fs::read(&file)
                .map_err(|error| Trouble::with_file("read", &file, &error))?;
            write(&copy.join(path), &bytes)?;
        }
        return Ok(copy);
    }
    unreachable!("four thousand million copies")
}

/// The names of what is in a folder, sorted; nothing if there is no such folder.
pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}
