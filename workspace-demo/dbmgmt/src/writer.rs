//! Changes of one collection within a transaction: the documents and their indexes
//! always change together.

use crate::{
    document::{Document, NewDocument, stored},
    error::{Error, Result},
    field::Field,
    indexes,
    key::key,
    tables::{self, COLLECTIONS, Documents, Entries, INDEXES},
};
use redb::{ReadableTable, Table, WriteTransaction};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The open table of one index: see [`Entries`].
type EntryTable<'txn> = Table<'txn, (&'static [u8], u64), ()>;

/// The open tables of one collection.
pub(crate) struct Writer<'txn> {
    collection: String,
    collections: Table<'txn, &'static str, u64>,
    documents: Table<'txn, u64, &'static [u8]>,
    indexes: Vec<(Field, EntryTable<'txn>)>,
    next_id: u64,
}

impl<'txn> Writer<'txn> {
    /// Opens a collection. An index whose keys another version of this program made is
    /// made again first: half of its keys would be of one kind, half of the other.
    pub(crate) fn open(
        transaction: &'txn WriteTransaction,
        collection: &str,
    ) -> Result<Self> {
        let collections = transaction.open_table(COLLECTIONS)?;
        tables::demand(&collections, collection)?;
        let next_id = collections.get(collection)?.map_or(0, |next| next.value());
        let fields = tables::indexes(&transaction.open_table(INDEXES)?, collection)?;
        for (field, _) in fields.iter().filter(|(_, current)| !current) {
            indexes::build(transaction, collection, field)?;
        }
        let mut indexes = Vec::new();
        for (field, _) in fields {
            let name = tables::entries(collection, &field);
            indexes.push((field, transaction.open_table(Entries::new(&name))?));
        }
        let name = tables::documents(collection);
        let documents = transaction.open_table(Documents::new(&name))?;
        let collection = collection.to_owned();
        Ok(Self { collection, collections, documents, indexes, next_id })
    }

    /// Adds a document, and gives it an id if it has none.
    pub(crate) fn insert(&mut self, new: NewDocument) -> Result<u64> {
        let id = match new.id {
            Some(id) => id,
            None if self.next_id == u64::MAX => {
                return Err(Error::NoIdLeft(self.collection.clone()));
            }
            None => self.next_id,
        };
        if self.documents.insert(id, stored(id, &new.fields).as_slice())?.is_some() {
            // The transaction is given up with this error.
            return Err(Error::IdTaken { collection: self.collection.clone(), id });
        }
        self.next_id = self.next_id.max(id + 1);
        for (field, entries) in &mut self.indexes {
            for key in keys(field, &new.fields) {
                entries.insert((key.as_slice(), id), ())?;
            }
        }
        Ok(id)
    }

    /// The document with this id.
    pub(crate) fn get(&self, id: u64) -> Result<Document> {
        match self.documents.get(id)? {
            Some(text) => Document::of_stored(id, text.value()),
            None => {
                Err(Error::NoDocument { collection: self.collection.clone(), id })
            }
        }
    }

    /// Puts other fields in the place of a document's.
    pub(crate) fn replace(
        &mut self,
        old: &Document,
        fields: &Map<String, Value>,
    ) -> Result<()> {
        self.documents.insert(old.id, stored(old.id, fields).as_slice())?;
        for (field, entries) in &mut self.indexes {
            let (before, after) = (keys(field, &old.fields), keys(field, fields));
            for key in before.difference(&after) {
                entries.remove((key.as_slice(), old.id))?;
            }
            for key in after.difference(&before) {
                entries.insert((key.as_slice(), old.id), ())?;
            }
        }
        Ok(())
    }

    /// Removes a document.
    pub(crate) fn remove(&mut self, old: &Document) -> Result<()> {
        self.documents.remove(old.id)?;
        for (field, entries) in &mut self.indexes {
            for key in keys(field, &old.fields) {
                entries.remove((key.as_slice(), old.id))?;
            }
        }
        Ok(())
    }

    /// Keeps the next id. Without this call no insertion may be committed.
    pub(crate) fn finish(mut self) -> Result<()> {
        self.collections.insert(self.collection.as_str(), self.next_id)?;
        Ok(())
    }
}

/// The different keys that an index files a document under.
pub(crate) fn keys(field: &Field, fields: &Map<String, Value>) -> BTreeSet<Vec<u8>> {
    field.values(fields).into_iter().map(key).collect()
}
