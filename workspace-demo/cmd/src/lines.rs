//! The commands about JSON Lines: import and export.

use crate::{
    context::Context,
    exit::Exit,
    output::{Output, count},
    progress::Progress,
    trouble::Trouble,
};
use dbmgmt::{Document, Error, Store};
use serde_json::json;
use std::{
    ffi::OsString,
    fs::{self, File, Metadata},
    io::{self, BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
    process,
};

/// A file is read and written in pieces of this size.
const PIECE: usize = 1 << 16;

pub(crate) fn import(
    store: &Store,
    collection: &str,
    path: &Path,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    let (mut lines, length): (Box<dyn BufRead>, _) = if path == Path::new("-") {
        (Box::new(io::stdin().lock()), None)
    } else {
        let file = File::open(path).map_err(|error| cannot_open(path, &error))?;
        // Of a pipe the length is 0: it has no bar.
        let length = file.metadata().map(|metadata| metadata.len()).ok();
        (Box::new(BufReader::with_capacity(PIECE, file)), length)
    };
    let mut progress = Progress::new(length);
    let imported =
        store.import(collection, &mut *lines, &mut |bytes| progress.step(bytes));
    progress.end();
    let imported = imported.map_err(|error| context.explain(error))?;
    output.say(
        &format!("imported {} into {collection}", count(imported, "document")),
        &json!({"imported": imported}),
    )
}

fn cannot_open(path: &Path, error: &io::Error) -> Trouble {
    let exit = match error.kind() {
        io::ErrorKind::NotFound => Exit::NotThere,
        _ => Exit::System,
    };
    let what = format!("{}: cannot be opened: {error}", path.display());
    Trouble::new(
        exit,
        what,
        "Nothing was imported. Give a file that you may read, or -.",
    )
}

pub(crate) fn export(
    store: &Store,
    collection: &str,
    path: &Path,
    force: bool,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    if path == Path::new("-") {
        let printed = store
            .export(collection, &mut |document| output.document(document, false));
        return printed.map(|_| ()).map_err(|error| context.explain(error));
    }
    let old = fs::metadata(path).ok();
    if let Some(old) = &old {
        refuse(path, old, force, context)?;
    }
    let exported = write(store, collection, path, old.as_ref());
    let exported = exported.map_err(|error| match error {
        Error::Output(error) => Trouble::new(
            Exit::System,
            format!("{}: cannot be written: {error}", path.display()),
            "Nothing was exported, and a file of that name is as it was. Check that \
             the folder is there, that you may write in it, and that it has room.",
        ),
        other => context.explain(other),
    })?;
    output.say(
        &format!("exported {} to {}", count(exported, "document"), path.display()),
        &json!({"exported": exported}),
    )
}

/// Refuses to overwrite what is there, unless that was asked for and can be meant.
fn refuse(
    path: &Path,
    old: &Metadata,
    force: bool,
    context: &Context,
) -> Result<(), Trouble> {
    let is_database = fs::canonicalize(path)
        .is_ok_and(|it| fs::canonicalize(context.database).is_ok_and(|db| db == it));
    let (what, next) = if is_database {
        ("this is the database itself", "Give another name.")
    } else if !old.is_file() {
        ("this is no file", "Give another name, or - for standard output.")
    } else if !force {
        ("there is already a file", "Give another name, or overwrite it: --force")
    } else {
        return Ok(());
    };
    Err(Trouble::new(Exit::Refused, format!("{}: {what}", path.display()), next))
}

/// Writes to another name first: at every moment the file is the old one or complete.
fn write(
    store: &Store,
    collection: &str,
    path: &Path,
    old: Option<&Metadata>,
) -> dbmgmt::Result<u64> {
    // The collection may not be there: then no file is made.
    store.stats(collection)?;
    // Of a symbolic link what it leads to is overwritten.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.into());
    let part = beside(path);
    // Never a file that is there already, whoever made it.
    let file = File::create_new(&part).map_err(Error::Output)?;
    let exported = fill(store, collection, file, old).and_then(|exported| {
        fs::rename(&part, path).map_err(Error::Output)?;
        dbmgmt::sync_folder(path).map_err(Error::Output)?;
        Ok(exported)
    });
    if exported.is_err() {
        // The first error tells more than a second one would.
        let _ = fs::remove_file(&part);
    }
    exported
}

/// Writes all documents to a new file, and closes it: Windows renames no file that is
/// open.
fn fill(
    store: &Store,
    collection: &str,
    file: File,
    old: Option<&Metadata>,
) -> dbmgmt::Result<u64> {
    if let Some(old) = old {
        // Who could not read the old file must not read the new one.
        file.set_permissions(old.permissions()).map_err(Error::Output)?;
    }
    let mut file = BufWriter::with_capacity(PIECE, file);
    let exported = store.export(collection, &mut |document: Document| {
        serde_json::to_writer(&mut file, &document.into_value())?;
        file.write_all(b"\n")
    })?;
    let file =
        file.into_inner().map_err(|error| Error::Output(error.into_error()))?;
    file.sync_all().map_err(Error::Output)?;
    Ok(exported)
}

/// The name under which a file is written: in the same folder, so that it can be renamed.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", process::id()));
    path.with_file_name(name)
}
