//! A check of the whole file.

use crate::{
    document::Document,
    error::{Error, Result},
    field::Field,
    store::Store,
    tables::{self, Documents, Entries},
    writer::keys,
};
use redb::{ReadTransaction, ReadableTable};
use std::collections::BTreeSet;

/// The entries of an index.
type EntrySet = BTreeSet<(Vec<u8>, u64)>;

/// What a check found in a file that is not damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many documents were read.
    pub documents: u64,
    /// How many entries of indexes were compared with the documents.
    pub entries: u64,
    /// Whether the file was closed in an orderly way. If not, the next change repairs it.
    pub clean: bool,
}

impl Store {
    /// Reads everything that a file holds: the checksums of its pages, every document,
    /// and every entry of every index. Of a store that was opened with
    /// [`Access::Read`](crate::Access::Read) nothing is changed; any other is repaired
    /// if it can be.
    ///
    /// # Errors
    ///
    /// If the file is damaged.
    pub fn check(&mut self) -> Result<Report> {
        let mut report = Report { documents: 0, entries: 0, clean: self.verify()? };
        for collection in self.collections()? {
            self.read(|transaction| count(transaction, &collection, &mut report))?;
        }
        Ok(report)
    }
}

fn count(
    transaction: &ReadTransaction,
    collection: &str,
    report: &mut Report,
) -> Result<()> {
    let indexes = tables::demand_for_reading(transaction, collection)?;
    // Of an index of another version there is nothing to compare.
    let indexes = indexes.into_iter().filter(|(_, current)| *current);
    let mut expected: Vec<(Field, EntrySet)> =
        indexes.map(|(field, _)| (field, EntrySet::new())).collect();
    let name = tables::documents(collection);
    for entry in transaction.open_table(Documents::new(&name))?.iter()? {
        let (id, text) = entry?;
        let document = Document::of_stored(id.value(), text.value())?;
        report.documents += 1;
        for (field, entries) in &mut expected {
            let keys = keys(field, &document.fields);
            entries.extend(keys.into_iter().map(|key| (key, document.id)));
        }
    }
    for (field, expected) in expected {
        let name = tables::entries(collection, &field);
        let mut actual = EntrySet::new();
        for entry in transaction.open_table(Entries::new(&name))?.iter()? {
            let (entry, _) = entry?;
            let (key, id) = entry.value();
            actual.insert((key.to_vec(), id));
        }
        if actual != expected {
            return Err(Error::Damaged(format!(
                "the index on {field} of {collection} is not that of its documents"
            )));
        }
        report.entries += actual.len() as u64;
    }
    Ok(())
}
