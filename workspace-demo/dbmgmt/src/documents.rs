//! Single documents: inserted, got, updated, deleted.

use crate::{
    document::{Document, NewDocument, merge},
    error::{Error, Result},
    store::Store,
    tables::{self, COLLECTIONS, Documents},
    writer::Writer,
};

impl Store {
    /// Adds a document, and says its id.
    ///
    /// # Errors
    ///
    /// If there is no such collection, or the document's own id is taken.
    pub fn insert(&self, collection: &str, new: NewDocument) -> Result<u64> {
        self.write(|transaction| {
            let mut writer = Writer::open(transaction, collection)?;
            let id = writer.insert(new)?;
            writer.finish()?;
            Ok(id)
        })
    }

    /// The document with this id.
    ///
    /// # Errors
    ///
    /// If there is no such collection or document.
    pub fn get(&self, collection: &str, id: u64) -> Result<Document> {
        self.read(|transaction| {
            tables::demand(&transaction.open_table(COLLECTIONS)?, collection)?;
            let name = tables::documents(collection);
            match transaction.open_table(Documents::new(&name))?.get(id)? {
                Some(text) => Document::of_stored(id, text.value()),
                None => Err(Error::NoDocument { collection: collection.into(), id }),
            }
        })
    }

    /// Changes some fields of a document, as [`merge`] does, and gives the outcome.
    ///
    /// # Errors
    ///
    /// If there is no such collection or document, or the patch has another id.
    pub fn update(
        &self,
        collection: &str,
        id: u64,
        patch: &NewDocument,
    ) -> Result<Document> {
        self.change(collection, id, patch, |fields| merge(fields, &patch.fields))
    }

    /// Puts a document in the place of the one with this id, and gives the outcome.
    ///
    /// # Errors
    ///
    /// If there is no such collection or document, or the new one has another id.
    pub fn replace(
        &self,
        collection: &str,
        id: u64,
        new: &NewDocument,
    ) -> Result<Document> {
        self.change(collection, id, new, |fields| fields.clone_from(&new.fields))
    }

    fn change(
        &self,
        collection: &str,
        id: u64,
        change: &NewDocument,
        apply: impl FnOnce(&mut serde_json::Map<String, serde_json::Value>),
    ) -> Result<Document> {
        if let Some(to) = change.id.filter(|&to| to != id) {
            return Err(Error::IdChanged { id, to });
        }
        self.write(|transaction| {
            let mut writer = Writer::open(transaction, collection)?;
            let old = writer.get(id)?;
            let mut new = old.clone();
            apply(&mut new.fields);
            writer.replace(&old, &new.fields)?;
            writer.finish()?;
            Ok(new)
        })
    }

    /// Removes a document, and gives it back. Its id is not given to another.
    ///
    /// # Errors
    ///
    /// If there is no such collection or document.
    pub fn delete(&self, collection: &str, id: u64) -> Result<Document> {
        self.write(|transaction| {
            let mut writer = Writer::open(transaction, collection)?;
            let old = writer.get(id)?;
            writer.remove(&old)?;
            writer.finish()?;
            Ok(old)
        })
    }
}
