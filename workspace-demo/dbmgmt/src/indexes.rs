//! Indexes: made, made again, dropped.

use crate::{
    document::Document,
    error::{Error, Result},
    field::Field,
    key,
    store::Store,
    tables::{self, COLLECTIONS, Documents, Entries, INDEXES},
    writer::keys,
};
use redb::{ReadableTable, WriteTransaction};

impl Store {
    /// Makes an index on a field, and says how many entries it has. An index whose keys
    /// another version of this program made is made again.
    ///
    /// # Errors
    ///
    /// If there is no such collection, or the index is there.
    pub fn create_index(&self, collection: &str, field: &Field) -> Result<u64> {
        self.write(|transaction| {
            tables::demand(&transaction.open_table(COLLECTIONS)?, collection)?;
            let there =
                tables::indexes(&transaction.open_table(INDEXES)?, collection)?;
            if there.contains(&(field.clone(), true)) {
                return Err(Error::IndexExists {
                    collection: collection.into(),
                    field: field.to_string(),
                });
            }
            build(transaction, collection, field)
        })
    }

    /// Drops an index.
    ///
    /// # Errors
    ///
    /// If there is no such collection or no such index.
    pub fn drop_index(&self, collection: &str, field: &Field) -> Result<()> {
        self.write(|transaction| {
            tables::demand(&transaction.open_table(COLLECTIONS)?, collection)?;
            let mut indexes = transaction.open_table(INDEXES)?;
            if indexes.remove((collection, field.as_str()))?.is_none() {
                return Err(Error::NoIndex {
                    collection: collection.into(),
                    field: field.to_string(),
                });
            }
            let name = tables::entries(collection, field);
            transaction.delete_table(Entries::new(&name))?;
            Ok(())
        })
    }
}

/// Makes an index from all documents, and says how many entries it has.
pub(crate) fn build(
    transaction: &WriteTransaction,
    collection: &str,
    field: &Field,
) -> Result<u64> {
    let mut sorted = Vec::new();
    let name = tables::documents(collection);
    for entry in transaction.open_table(Documents::new(&name))?.iter()? {
        let (id, text) = entry?;
        let document = Document::of_stored(id.value(), text.value())?;
        sorted.extend(
            keys(field, &document.fields).into_iter().map(|key| (key, document.id)),
        );
    }
    // In the order of the table, each insertion goes to the page of the last one.
    sorted.sort_unstable();
    let name = tables::entries(collection, field);
    transaction.delete_table(Entries::new(&name))?;
    let mut entries = transaction.open_table(Entries::new(&name))?;
    for (key, id) in &sorted {
        entries.insert((key.as_slice(), *id), ())?;
    }
    let mut indexes = transaction.open_table(INDEXES)?;
    indexes.insert((collection, field.as_str()), key::fingerprint())?;
    Ok(sorted.len() as u64)
}
