//! The tables of the file: their names, keys and values.

use crate::{
    error::{Error, Result},
    field::Field,
};
use redb::{ReadTransaction, ReadableTable, TableDefinition, WriteTransaction};

/// The format of everything below; a change of it needs another number.
pub(crate) const FORMAT: u64 = 1;

/// Says that the file is a document store: `format` and its number.
pub(crate) const ABOUT: TableDefinition<&str, u64> = TableDefinition::new("doccli");

/// Each collection, and the next id that it gives.
pub(crate) const COLLECTIONS: TableDefinition<&str, u64> =
    TableDefinition::new("collections");

/// Each index by collection and field, and the fingerprint of the keys in it.
pub(crate) const INDEXES: TableDefinition<(&str, &str), u64> =
    TableDefinition::new("indexes");

/// A collection: the fields of each document, as JSON.
pub(crate) type Documents<'name> = TableDefinition<'name, u64, &'static [u8]>;

/// An index: a key, and the id of a document with that key. There is no value: the
/// entry's being there says all.
pub(crate) type Entries<'name> = TableDefinition<'name, (&'static [u8], u64), ()>;

/// The name of the table that holds a collection.
pub(crate) fn documents(collection: &str) -> String {
    format!("documents {collection}")
}

/// The name of the table that holds an index. The name of a collection has no blank
/// in it, so no two indexes share a table.
pub(crate) fn entries(collection: &str, field: &Field) -> String {
    format!("index {collection} {field}")
}

/// Checks that a collection is there.
pub(crate) fn demand(
    collections: &impl ReadableTable<&'static str, u64>,
    name: &str,
) -> Result<()> {
    if collections.get(name)?.is_some() {
        return Ok(());
    }
    Err(Error::NoCollection { name: name.into(), known: names(collections)? })
}

/// The names of all collections, sorted.
pub(crate) fn names(
    collections: &impl ReadableTable<&'static str, u64>,
) -> Result<Vec<String>> {
    let entries = collections.iter()?;
    entries.map(|entry| Ok(entry?.0.value().to_owned())).collect()
}

/// The indexes of a collection, and whether this program makes the keys in them.
pub(crate) fn indexes(
    indexes: &impl ReadableTable<(&'static str, &'static str), u64>,
    collection: &str,
) -> Result<Vec<(Field, bool)>> {
    let mut found = Vec::new();
    for entry in indexes.range((collection, "")..)? {
        let (key, fingerprint) = entry?;
        let (of, field) = key.value();
        if of != collection {
            break;
        }
        let field = field.parse().map_err(|_| {
            Error::Damaged(format!("there is an index on {field:?}"))
        })?;
        found.push((field, fingerprint.value() == crate::key::fingerprint()));
    }
    Ok(found)
}

/// The same two questions, asked in one transaction.
pub(crate) fn demand_for_reading(
    transaction: &ReadTransaction,
    collection: &str,
) -> Result<Vec<(Field, bool)>> {
    demand(&transaction.open_table(COLLECTIONS)?, collection)?;
    indexes(&transaction.open_table(INDEXES)?, collection)
}

/// Makes the tables of a new file.
pub(crate) fn begin(transaction: &WriteTransaction) -> Result<()> {
    transaction.open_table(ABOUT)?.insert("format", FORMAT)?;
    transaction.open_table(COLLECTIONS)?;
    transaction.open_table(INDEXES)?;
    Ok(())
}
