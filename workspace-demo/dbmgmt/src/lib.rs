//! Collections of JSON documents in one file.
//!
//! A [`Store`] is one file, a [redb](https://docs.rs/redb) database, that one process at
//! a time has open. It holds collections, a collection holds [`Document`]s under their
//! ids, and a field of a collection may have an index. Each call that changes something
//! is one transaction: it is done as a whole and on the disk when the call returns, or
//! it is not done at all, whatever ends the process.
//!
//! ```
//! use dbmgmt::{Access, NewDocument, Query, Store};
//! # let path = std::env::temp_dir().join(format!("dbmgmt-{}.redb", std::process::id()));
//!
//! let store = Store::open(&path, Access::Create)?;
//! store.create_collection("people")?;
//! store.create_index("people", &"city".parse()?)?;
//! let id = store.insert("people", NewDocument::parse(br#"{"name": "Ada", "city": "London"}"#)?)?;
//!
//! let query = Query::new(["city=london"])?.ignore_case(true);
//! let mut found = Vec::new();
//! store.find("people", &query, &mut |document| {
//!     found.push(document.id);
//!     Ok(())
//! })?;
//! assert_eq!(found, [id]);
//! # drop(store);
//! # std::fs::remove_file(path).unwrap();
//! # Ok::<(), dbmgmt::Error>(())
//! ```
//!
//! What is absent: queries by range or order, transactions over several calls, and more
//! than one process at a time.

mod check;
mod collections;
mod document;
mod documents;
mod error;
mod field;
mod indexes;
mod key;
mod lines;
mod overlay;
mod query;
mod store;
mod tables;
mod writer;

#[cfg(test)]
mod faults;

pub use check::Report;
pub use collections::{CollectionStats, IndexStats};
pub use document::{Document, ID, NewDocument, merge};
pub use error::{Error, Result};
pub use field::Field;
pub use key::fold;
pub use query::{Found, Plan, Query};
pub use store::{Access, Store, sync_folder};
