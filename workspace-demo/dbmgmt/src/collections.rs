//! Collections: made, dropped, listed, counted.

use crate::{
    error::{Error, Result},
    store::Store,
    tables::{self, COLLECTIONS, Documents, Entries, INDEXES},
};
use redb::ReadableTableMetadata;

/// What a collection holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollectionStats {
    /// Its name.
    pub name: String,
    /// How many documents are in it.
    pub documents: u64,
    /// How many bytes their ids and their text take, without the free space in the file.
    pub bytes: u64,
    /// Its indexes.
    pub indexes: Vec<IndexStats>,
}

/// What an index holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexStats {
    /// The field that it is on.
    pub field: String,
    /// How many entries are in it.
    pub entries: u64,
    /// How many bytes they take.
    pub bytes: u64,
    /// Whether queries use it: its keys are those that this program makes.
    pub current: bool,
}

impl Store {
    /// Makes an empty collection.
    ///
    /// # Errors
    ///
    /// If it is there, or the name is not one of 1 to 64 letters, digits, `_`, `-` or `.`.
    pub fn create_collection(&self, name: &str) -> Result<()> {
        let allowed = |c: char| c.is_alphanumeric() || "_-.".contains(c);
        if !(1..=64).contains(&name.chars().count()) || !name.chars().all(allowed) {
            return Err(Error::BadName(name.into()));
        }
        self.write(|transaction| {
            let mut collections = transaction.open_table(COLLECTIONS)?;
            // The first document gets the id 1.
            if collections.insert(name, 1)?.is_some() {
                return Err(Error::CollectionExists(name.into()));
            }
            transaction.open_table(Documents::new(&tables::documents(name)))?;
            Ok(())
        })
    }

    /// Drops a collection with its documents and indexes.
    ///
    /// # Errors
    ///
    /// If there is no such collection.
    pub fn drop_collection(&self, name: &str) -> Result<()> {
        self.write(|transaction| {
            let mut collections = transaction.open_table(COLLECTIONS)?;
            tables::demand(&collections, name)?;
            collections.remove(name)?;
            let mut indexes = transaction.open_table(INDEXES)?;
            for (field, _) in tables::indexes(&indexes, name)? {
                indexes.remove((name, field.as_str()))?;
                let entries = tables::entries(name, &field);
                transaction.delete_table(Entries::new(&entries))?;
            }
            transaction.delete_table(Documents::new(&tables::documents(name)))?;
            Ok(())
        })
    }

    /// The names of the collections, sorted.
    ///
    /// # Errors
    ///
    /// If the file cannot be read.
    pub fn collections(&self) -> Result<Vec<String>> {
        self.read(|transaction| tables::names(&transaction.open_table(COLLECTIONS)?))
    }

    /// What a collection holds.
    ///
    /// # Errors
    ///
    /// If there is no such collection.
    pub fn stats(&self, name: &str) -> Result<CollectionStats> {
        self.read(|transaction| {
            let fields = tables::demand_for_reading(transaction, name)?;
            let mut indexes = Vec::new();
            for (field, current) in fields {
                let entries = transaction
                    .open_table(Entries::new(&tables::entries(name, &field)))?;
                indexes.push(IndexStats {
                    field: field.to_string(),
                    entries: entries.len()?,
                    bytes: entries.stats()?.stored_bytes(),
                    current,
                });
            }
            let documents =
                transaction.open_table(Documents::new(&tables::documents(name)))?;
            Ok(CollectionStats {
                name: name.into(),
                documents: documents.len()?,
                bytes: documents.stats()?.stored_bytes(),
                indexes,
            })
        })
    }
}
