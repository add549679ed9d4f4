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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{NewDocument, Plan, Query};
    use redb::backends::InMemoryBackend;

    /// What an update of the crate that folds text, or a patched one, leaves behind.
    #[test]
    fn an_index_of_another_version_is_not_used_and_made_again() {
        let store = Store::begin(InMemoryBackend::new()).unwrap();
        let name: Field = "name".parse().unwrap();
        store.create_collection("people").unwrap();
        store
            .insert("people", NewDocument::parse(br#"{"name":"Ada"}"#).unwrap())
            .unwrap();
        store.create_index("people", &name).unwrap();
        let find = || {
            let query = Query::new(["name=ADA"]).unwrap().ignore_case(true);
            store.find("people", &query, &mut |_| Ok(())).unwrap()
        };
        let spoil = |transaction: &WriteTransaction| {
            let table = tables::entries("people", &name);
            let mut entries = transaction.open_table(Entries::new(&table))?;
            entries.pop_first()?;
            entries.insert((&b"another key"[..], 1), ())?;
            transaction.open_table(INDEXES)?.insert(("people", "name"), 0)?;
            Ok(())
        };

        for make_again in [
            (|store, name| store.create_index("people", name).map(drop))
                as fn(&Store, &Field) -> Result<()>,
            |store, _| store.delete("people", 1).map(drop),
        ] {
            store.write(spoil).unwrap();
            assert!(!store.stats("people").unwrap().indexes[0].current);
            let found = find();
            assert_eq!(found.plan, Plan::ScanForStaleIndex("name".into()));
            assert_eq!(found.matched, 1);

            make_again(&store, &name).unwrap();
            assert!(store.stats("people").unwrap().indexes[0].current);
            let found = find();
            assert_eq!(found.plan, Plan::Index("name".into()));
            assert_eq!(found.matched, store.stats("people").unwrap().documents);
        }
    }
}
