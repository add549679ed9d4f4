//! What can go wrong, said without the name of the database file: the caller has it.

use std::{fmt, io};

/// The result of everything that a [`Store`](crate::Store) does.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something was not done. After each of these the database is as it was before.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// There is no file at the path.
    NoDatabase,
    /// There is a file, but no document store in it.
    NotADatabase,
    /// The file was written by a later version, in this format.
    NewerFormat(u64),
    /// Another process has the database open.
    Locked,
    /// What the file holds contradicts itself.
    Damaged(String),
    /// There is no room for what had to be written.
    Full(io::Error),
    /// The system refused to read or write the file.
    File(io::Error),
    /// This name cannot be that of a collection.
    BadName(String),
    /// There is no collection of this name; these there are.
    NoCollection {
        /// The name that was asked for.
        name: String,
        /// The names of the collections that exist.
        known: Vec<String>,
    },
    /// There is already a collection of this name.
    CollectionExists(String),
    /// The collection holds no document with this id.
    NoDocument {
        /// The collection that was searched.
        collection: String,
        /// The id that was asked for.
        id: u64,
    },
    /// The collection holds a document with this id.
    IdTaken {
        /// The collection that holds it.
        collection: String,
        /// The id that was given.
        id: u64,
    },
    /// The `_id` of a document is not a whole number from 0 to `u64::MAX - 1`.
    BadId(String),
    /// A change of a document names another `_id`.
    IdChanged {
        /// The document's id.
        id: u64,
        /// The id in the change.
        to: u64,
    },
    /// Every id of the collection is used up.
    NoIdLeft(String),
    /// The text is not one JSON object.
    BadDocument {
        /// The line of the text, from 1.
        line: usize,
        /// The column in that line, from 1; 0 if the line ended too early.
        column: usize,
        /// What is wrong there.
        what: String,
    },
    /// The text is not `FIELD=VALUE`.
    BadCondition(String),
    /// The text is not a field, such as `city` or `address.city`.
    BadField(String),
    /// There is no index on this field of the collection.
    NoIndex {
        /// The collection.
        collection: String,
        /// The field.
        field: String,
    },
    /// There is already an index on this field of the collection.
    IndexExists {
        /// The collection.
        collection: String,
        /// The field.
        field: String,
    },
    /// A line of JSON Lines was refused, and with it the whole import.
    Line {
        /// The number of the line, from 1.
        line: u64,
        /// Why it was refused.
        error: Box<Error>,
    },
    /// What was to be imported could not be read.
    Input(io::Error),
    /// What was found could not be handed on.
    Output(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDatabase => write!(f, "there is no database"),
            Self::NotADatabase => write!(f, "this file is not a document store"),
            Self::NewerFormat(format) => {
                write!(f, "the database has format {format}, this program knows 1")
            }
            Self::Locked => write!(f, "the database is in use by another process"),
            Self::Damaged(what) => write!(f, "the database is damaged: {what}"),
            Self::Full(error) => write!(f, "no room to write the database: {error}"),
            Self::File(error) => {
                write!(f, "cannot read or write the database: {error}")
            }
            Self::BadName(name) => {
                write!(f, "{name:?} cannot be the name of a collection")
            }
            Self::NoCollection { name, .. } => {
                write!(f, "there is no collection {name}")
            }
            Self::CollectionExists(name) => {
                write!(f, "the collection {name} is already there")
            }
            Self::NoDocument { collection, id } => {
                write!(f, "there is no document {id} in {collection}")
            }
            Self::IdTaken { collection, id } => {
                write!(f, "there is already a document {id} in {collection}")
            }
            Self::BadId(text) => {
                write!(f, "the _id is {text}; it must be a whole number from 0")
            }
            Self::IdChanged { id, to } => {
                write!(f, "the change would turn the _id {id} into {to}")
            }
            Self::NoIdLeft(name) => write!(f, "no id is left in {name}"),
            Self::BadDocument { line, column, what } => {
                write!(f, "not a JSON object: {what} at line {line} column {column}")
            }
            Self::BadCondition(text) => write!(f, "{text:?} is not FIELD=VALUE"),
            Self::BadField(text) => write!(f, "{text:?} is not the name of a field"),
            Self::NoIndex { collection, field } => {
                write!(f, "there is no index on {field} of {collection}")
            }
            Self::IndexExists { collection, field } => {
                write!(f, "there is already an index on {field} of {collection}")
            }
            Self::Line { line, error } => write!(f, "line {line}: {error}"),
            Self::Input(error) => write!(f, "cannot read what to import: {error}"),
            Self::Output(error) => write!(f, "cannot write what was found: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Full(error)
            | Self::File(error)
            | Self::Input(error)
            | Self::Output(error) => Some(error),
            Self::Line { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl From<redb::Error> for Error {
    fn from(error: redb::Error) -> Self {
        match error {
            redb::Error::DatabaseAlreadyOpen => Self::Locked,
            redb::Error::Io(error) => of_file(error),
            redb::Error::Corrupted(what) => Self::Damaged(what),
            other => Self::Damaged(other.to_string()),
        }
    }
}

/// Sorts what the system says about the database file.
pub(crate) fn of_file(error: io::Error) -> Error {
    use io::ErrorKind::*;
    match error.kind() {
        StorageFull | FileTooLarge | QuotaExceeded => Error::Full(error),
        NotFound => Error::NoDatabase,
        // The file ends before what its own header promises.
        UnexpectedEof => Error::Damaged("the file is too short".into()),
        // redb's word for a header that makes no sense.
        InvalidData => Error::Damaged("its header makes no sense".into()),
        _ => Error::File(error),
    }
}

macro_rules! from_redb {
    ($($kind:ident)*) => {$(
        impl From<redb::$kind> for Error {
            fn from(error: redb::$kind) -> Self {
                redb::Error::from(error).into()
            }
        }
    )*};
}
from_redb!(DatabaseError TransactionError TableError StorageError CommitError);
