//! JSON Lines: one document a line, in and out.

use crate::{
    document::{Document, NewDocument},
    error::{Error, Result},
    store::Store,
    tables::{self, Documents},
    writer::Writer,
};
use redb::{ReadableTable, ReadableTableMetadata};
use std::io::{self, BufRead};

impl Store {
    /// Adds the documents of all lines, or none, and says how many they are. Empty lines
    /// are passed over. `progress` is told after each document how many bytes were read.
    ///
    /// # Errors
    ///
    /// If there is no such collection, the lines cannot be read, or one of them is not a
    /// document that can be inserted.
    pub fn import(
        &self,
        collection: &str,
        lines: &mut dyn BufRead,
        progress: &mut dyn FnMut(u64),
    ) -> Result<u64> {
        self.write(|transaction| {
            let mut writer = Writer::open(transaction, collection)?;
            let (mut documents, mut bytes) = (0, 0);
            let mut text = Vec::new();
            for line in 1.. {
                text.clear();
                let read =
                    lines.read_until(b'\n', &mut text).map_err(Error::Input)?;
                if read == 0 {
                    break;
                }
                bytes += read as u64;
                if let Some(new) = parse(line, &text)? {
                    writer.insert(new).map_err(|error| at(line, error))?;
                    documents += 1;
                    progress(bytes);
                }
            }
            writer.finish()?;
            Ok(documents)
        })
    }

    /// Hands every document of a collection to `visit`, in the order of ids, and says how
    /// many they were.
    ///
    /// # Errors
    ///
    /// If there is no such collection, or `visit` fails.
    pub fn export(
        &self,
        collection: &str,
        visit: &mut dyn FnMut(Document) -> io::Result<()>,
    ) -> Result<u64> {
        self.read(|transaction| {
            tables::demand_for_reading(transaction, collection)?;
            let mut count = 0;
            let name = tables::documents(collection);
            let documents = transaction.open_table(Documents::new(&name))?;
            for entry in documents.iter()? {
                let (id, text) = entry?;
                let document = Document::of_stored(id.value(), text.value())?;
                visit(document).map_err(Error::Output)?;
                count += 1;
            }
            let expected = documents.len()?;
            if count == expected {
                return Ok(count);
            }
            Err(Error::Damaged(format!(
                "{collection} should hold {expected} documents and holds {count}"
            )))
        })
    }
}

/// The document of one line; none if the line is empty.
fn parse(line: u64, text: &[u8]) -> Result<Option<NewDocument>> {
    // Some editors begin a file with this mark.
    let mark: &[u8] = if line == 1 { b"\xef\xbb\xbf" } else { b"" };
    let text = text.strip_prefix(mark).unwrap_or(text).trim_ascii_end();
    if text.is_empty() {
        return Ok(None);
    }
    NewDocument::parse(text).map(Some).map_err(|error| at(line, error))
}

/// Says the line of what is wrong with a document. What is wrong with the database has
/// nothing to do with the line.
fn at(line: u64, error: Error) -> Error {
    match error {
        Error::BadDocument { .. } | Error::BadId(_) | Error::IdTaken { .. } => {
            Error::Line { line, error: Box::new(error) }
        }
        other => other,
    }
}
