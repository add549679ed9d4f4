//! The file: how it is opened, and what a transaction is.

use crate::{
    error::{Error, Result, of_file},
    overlay::Overlay,
    tables::{self, ABOUT, FORMAT},
};
use redb::{
    Builder, Database, ReadTransaction, StorageBackend, WriteTransaction,
    backends::FileBackend,
};
use std::{
    any::Any,
    cell::Cell,
    fs::{self, File, OpenOptions},
    io, mem,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// What the file is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To read and change; a file that is not there is made.
    Create,
    /// To read and change.
    Write,
    /// To read. Not one byte of the file is changed, even if it was left in need of
    /// repair: what the repair writes, and every change, stays in memory.
    Read,
}

/// A file that is empty for longer than this is none that is being made.
const BEGINNING: Duration = Duration::from_secs(1);

/// A file of collections. While it is open no other process can open the file.
#[derive(Debug)]
pub struct Store {
    // Always there until the store is dropped.
    database: Option<Database>,
    damaged: Cell<bool>,
    repaired: Arc<AtomicBool>,
}

impl Store {
    /// Opens a file.
    ///
    /// # Errors
    ///
    /// If there is no such file, it is no document store, it is damaged, another process
    /// has it open, or the system refuses.
    pub fn open(path: &Path, access: Access) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true);
        if access == Access::Create {
            match options.clone().create_new(true).open(path) {
                Ok(file) => return Self::make(path, file),
                Err(_) if path.exists() => {}
                Err(error) => return Err(Error::File(error)),
            }
        }
        let store = Self::look(path)?;
        if access == Access::Read {
            return Ok(store);
        }
        // It is one of ours, so redb may write to it, if only a mark that it is open.
        drop(store);
        Self::over(FileBackend::new(options.open(path).map_err(of_file)?)?)
    }

    /// Opens a file to read it, if it is one of ours. Nothing is written to it.
    fn look(path: &Path) -> Result<Self> {
        let about = fs::metadata(path).map_err(of_file)?;
        // Who opens a pipe may wait for ever.
        if !about.is_file() {
            return Err(Error::NotADatabase);
        }
        let age = about.modified().ok().and_then(|at| at.elapsed().ok());
        if about.len() == 0 && age.is_some_and(|it| it < BEGINNING) {
            // Another process makes it, and may not have locked it yet.
            return Err(Error::Locked);
        }
        let file = FileBackend::new(File::open(path).map_err(of_file)?)?;
        if file.len().map_err(of_file)? < 4
            || file.read(0, 4).map_err(of_file)? != b"redb"
        {
            return Err(Error::NotADatabase);
        }
        let store = Self::over(Overlay::new(file).map_err(of_file)?)?;
        store.read(|transaction| {
            let about = match transaction.open_table(ABOUT) {
                Err(redb::TableError::TableDoesNotExist(_)) => {
                    return Err(Error::NotADatabase);
                }
                about => about?,
            };
            match about.get("format")?.map(|format| format.value()) {
                Some(FORMAT) => Ok(()),
                Some(later) => Err(Error::NewerFormat(later)),
                None => Err(Error::Damaged("it does not say its format".into())),
            }
        })?;
        Ok(store)
    }

    /// Makes a database in an empty file. If that fails, there is no file.
    fn make(path: &Path, file: File) -> Result<Self> {
        let made = FileBackend::new(file).map_err(Error::from).and_then(Self::begin);
        let made = made.and_then(|store| {
            sync_folder(path).map_err(of_file)?;
            Ok(store)
        });
        if made.is_err() {
            // The first error tells more than a second one would.
            let _ = fs::remove_file(path);
        }
        made
    }

    /// Makes a database where nothing is yet.
    pub(crate) fn begin(storage: impl StorageBackend) -> Result<Self> {
        let store = Self::over(storage)?;
        store.write(tables::begin)?;
        Ok(store)
    }

    pub(crate) fn over(storage: impl StorageBackend) -> Result<Self> {
        let repaired = Arc::new(AtomicBool::new(false));
        let repairs = repaired.clone();
        let open = || {
            Builder::new()
                .create_with_file_format_v3(true)
                .set_repair_callback(move |_| repairs.store(true, Ordering::Relaxed))
                .create_with_backend(storage)
        };
        let database = catch_unwind(AssertUnwindSafe(open)).map_err(said)??;
        Ok(Self { database: Some(database), damaged: Cell::new(false), repaired })
    }

    /// Does something with what the database holds now.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&ReadTransaction) -> Result<T>,
    ) -> Result<T> {
        self.guard(|database| work(&database.begin_read()?))
    }

    /// Changes something: all of it is on the disk when this returns, or nothing is.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&WriteTransaction) -> Result<T>,
    ) -> Result<T> {
        self.guard(|database| {
            let transaction = database.begin_write()?;
            // An error drops the transaction, and that undoes it.
            let result = work(&transaction)?;
            transaction.commit()?;
            Ok(result)
        })
    }

    /// redb panics on many a damaged file. That is turned into an error here.
    fn guard<T>(&self, work: impl FnOnce(&Database) -> Result<T>) -> Result<T> {
        let database = self.database.as_ref().expect("the store is not dropped yet");
        let result = catch_unwind(AssertUnwindSafe(|| work(database)));
        let result = result.unwrap_or_else(|panic| Err(said(panic)));
        if matches!(result, Err(Error::Damaged(_))) {
            self.damaged.set(true);
        }
        result
    }

    /// Checks what redb itself can check, repairs it if it can, and says whether there
    /// was nothing to repair, now or when the file was opened.
    pub(crate) fn verify(&mut self) -> Result<bool> {
        let database = self.database.as_mut().expect("the store is not dropped yet");
        let result = catch_unwind(AssertUnwindSafe(|| database.check_integrity()));
        let result = result.map_err(said).and_then(|result| Ok(result?));
        if matches!(result, Err(Error::Damaged(_))) {
            self.damaged.set(true);
        }
        Ok(result? && !self.repaired.load(Ordering::Relaxed))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        let database = self.database.take();
        if self.damaged.get() {
            // To close it redb would write to it. What is damaged stays as it is, and
            // the lock goes with the process.
            mem::forget(database);
        } else {
            // Damage may be noticed now, when all that was asked for is done.
            let _ = catch_unwind(AssertUnwindSafe(|| drop(database)));
        }
    }
}

/// Writes the folder of a file that was just made or renamed: without that, a loss of
/// power could take the file's name away. Only Unix has this.
///
/// # Errors
///
/// If the folder cannot be written.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    match File::open(folder.unwrap_or(Path::new("."))) {
        Ok(folder) if cfg!(unix) => match folder.sync_all() {
            // Some file systems do not know it.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
            synced => synced,
        },
        // Nor can it be done where a file may be made, but the folder not be read.
        _ => Ok(()),
    }
}

/// The message of a panic, as an error.
fn said(panic: Box<dyn Any + Send>) -> Error {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no reason was given");
    Error::Damaged(format!("it contradicts itself; redb says: {text}"))
}
