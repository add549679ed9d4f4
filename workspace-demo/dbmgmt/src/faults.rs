//! Tests with a disk that fails at each moment of a change in turn.

use crate::{Access, Document, Error, NewDocument, Store};
use redb::{Builder, StorageBackend, TableDefinition};
use std::{
    env, fs, io, process,
    sync::{Arc, Mutex},
};

/// A disk in memory that takes only so many writes and synchronisations.
#[derive(Debug, Clone)]
struct Disk(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    bytes: Vec<u8>,
    /// What is left if the power goes away: the bytes at the last synchronisation.
    synced: Vec<u8>,
    writes_left: usize,
}

impl Disk {
    fn new(bytes: Vec<u8>, writes_left: usize) -> Self {
        let synced = bytes.clone();
        Self(Arc::new(Mutex::new(State { bytes, synced, writes_left })))
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap().bytes.clone()
    }

    fn synced(&self) -> Vec<u8> {
        self.0.lock().unwrap().synced.clone()
    }
}

impl State {
    fn take(&mut self) -> io::Result<()> {
        match self.writes_left.checked_sub(1) {
            Some(left) => self.writes_left = left,
            None => return Err(io::ErrorKind::StorageFull.into()),
        }
        Ok(())
    }
}

impl StorageBackend for Disk {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.lock().unwrap().bytes.len() as u64)
    }

    fn read(&self, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        let state = self.0.lock().unwrap();
        let bytes =
            state.bytes.get(offset as usize..).and_then(|it| it.get(..length));
        Ok(bytes.ok_or(io::ErrorKind::UnexpectedEof)?.to_vec())
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        if length > state.bytes.len() as u64 {
            state.take()?;
        }
        state.bytes.resize(length as usize, 0);
        Ok(())
    }

    fn sync_data(&self, _: bool) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        state.take()?;
        state.synced = state.bytes.clone();
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        let taken = state.take();
        // Of the write that fails, half reaches the disk.
        let part = if taken.is_ok() { data.len() } else { data.len() / 2 };
        let from = offset as usize;
        state.bytes[from..from + part].copy_from_slice(&data[..part]);
        taken
    }
}

fn new(text: &str) -> NewDocument {
    NewDocument::parse(text.as_bytes()).unwrap()
}

fn documents(store: &Store) -> Vec<Document> {
    let mut all = Vec::new();
    store
        .export("people", &mut |document| {
            all.push(document);
            Ok(())
        })
        .unwrap();
    all
}

#[test]
fn a_disk_that_is_full_at_any_moment_loses_nothing() {
    let disk = Disk::new(Vec::new(), usize::MAX);
    let store = Store::begin(disk.clone()).unwrap();
    store.create_collection("people").unwrap();
    store.create_index("people", &"name".parse().unwrap()).unwrap();
    store.insert("people", new(r#"{"name": "Ada"}"#)).unwrap();
    let before = documents(&store);
    drop(store);
    let original = disk.bytes();

    let lines = r#"{"name": "a name that is long enough to fill the pages of the file soon"}"#;
    let lines = format!("{lines}\n").repeat(300);
    let mut refused = 0;
    for writes in 0.. {
        let disk = Disk::new(original.clone(), writes);
        let (done, synced) = match Store::over(disk.clone()) {
            Ok(store) => {
                let imported =
                    store.import("people", &mut lines.as_bytes(), &mut |_| {});
                assert!(
                    matches!(imported, Ok(300) | Err(Error::Full(_))),
                    "{imported:?} after {writes} writes"
                );
                (imported.is_ok(), disk.synced())
            }
            Err(error) => {
                assert!(matches!(error, Error::Full(_)), "{error:?}");
                (false, disk.synced())
            }
        };

        // With room again, what the disk holds is the old state or the new one; and so it
        // is if the power goes away at once.
        for bytes in [disk.bytes(), synced] {
            let mut store = Store::over(Disk::new(bytes, usize::MAX)).unwrap();
            store.check().unwrap();
            let now = documents(&store);
            let whole = now.len() == before.len() + 300;
            assert!(
                now == before || whole,
                "{} documents, {writes} writes",
                now.len()
            );
            assert!(whole || !done, "a committed import is lost, {writes} writes");
        }
        if done {
            break;
        }
        refused += 1;
    }
    assert!(refused > 20, "only {refused} moments were tried");
}

#[test]
fn a_store_of_another_program_is_not_repaired() {
    let disk = Disk::new(Vec::new(), usize::MAX);
    let theirs = Builder::new().create_with_backend(disk.clone()).unwrap();
    let transaction = theirs.begin_write().unwrap();
    transaction.open_table(TableDefinition::<u64, u64>::new("theirs")).unwrap();
    transaction.commit().unwrap();
    // It is still open, as if its process had been killed.
    let left = disk.bytes();
    let path = env::temp_dir().join(format!("dbmgmt-theirs-{}", process::id()));
    fs::write(&path, &left).unwrap();
    for access in [Access::Read, Access::Write, Access::Create] {
        let opened = Store::open(&path, access);
        assert!(matches!(opened, Err(Error::NotADatabase)), "{opened:?}");
        assert!(fs::read(&path).unwrap() == left, "{access:?} wrote");
    }
    fs::remove_file(path).unwrap();
}
