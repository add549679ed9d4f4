//! The arguments, and the help.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

const AFTER: &str = "\
A DOCUMENT is a JSON object; - reads it from standard input, which needs no quoting.
A document without an `_id` gets the next free number.

Exit codes:
  0  done
  1  not there: the database, collection, document, index or file that was named
  2  the command line is wrong
  3  refused: bad JSON, an id or a name that is taken, a file that would be overwritten
  4  another process has the database open
  5  the file is damaged, or no document store
  6  the system failed: no room, no permission, an input or output error

Begin with:
  doccli create people
  doccli insert people '{\"name\": \"Ada\", \"city\": \"London\"}'
  doccli find people city=London";

/// The database file of those who name none.
pub(crate) const DEFAULT: &str = "doccli.redb";

/// Collections of JSON documents in one file: insert, query, import, export.
#[derive(Debug, Parser)]
#[command(name = "doccli", version, after_help = AFTER)]
#[command(arg_required_else_help = true, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// The database file; `create` makes it if it is not there
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        help_heading = "Options of every command"
    )]
    #[arg(env = "DOCCLI_DB", hide_env_values = true, default_value = DEFAULT)]
    pub db: PathBuf,

    /// Print results and errors as JSON, one object a line
    #[arg(long, global = true, help_heading = "Options of every command")]
    pub json: bool,

    /// Wait so long for another process that has the database open
    #[arg(
        long,
        global = true,
        value_name = "SECONDS",
        default_value_t = 0,
        help_heading = "Options of every command"
    )]
    pub wait: u64,

    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a collection, and the database file if it is not there
    Create {
        /// The name of the new collection
        collection: String,
    },

    /// Drop a collection with its documents and indexes
    Drop {
        /// The name of a collection
        collection: String,
        /// Drop it even if documents are in it
        #[arg(long)]
        yes: bool,
    },

    /// List the collections
    Collections,

    /// Add a document and print its id
    Insert {
        /// The name of a collection
        collection: String,
        /// A JSON object, or - for standard input
        document: String,
    },

    /// Print a document
    Get {
        /// The name of a collection
        collection: String,
        /// The `_id` of the document
        #[arg(value_parser = id, allow_negative_numbers = true)]
        id: u64,
        /// Print it over several lines
        #[arg(long)]
        pretty: bool,
    },

    /// Print the documents whose fields have these values
    ///
    /// The first condition whose field has an index is answered by it; without any, each
    /// document is looked at. --explain says which it was.
    Find {
        /// The name of a collection
        collection: String,
        #[command(flatten)]
        search: Search,
    },

    /// Change some fields of a document: a field that is null is removed (RFC 7396)
    Update {
        /// The name of a collection
        collection: String,
        /// The `_id` of the document
        #[arg(value_parser = id, allow_negative_numbers = true)]
        id: u64,
        /// A JSON object with the fields to change, or - for standard input
        #[arg(value_name = "DOCUMENT")]
        change: String,
        /// Put DOCUMENT in the place of the whole document
        #[arg(long)]
        replace: bool,
    },

    /// Remove a document; its id is not used again
    Delete {
        /// The name of a collection
        collection: String,
        /// The `_id` of the document
        #[arg(value_parser = id, allow_negative_numbers = true)]
        id: u64,
    },

    /// Make an index on a field, such as `city` or `address.city`
    CreateIndex {
        /// The name of a collection
        collection: String,
        /// A name, or a path of names with dots between them
        field: String,
    },

    /// Drop an index; queries on its field look at each document again
    DropIndex {
        /// The name of a collection
        collection: String,
        /// A name, or a path of names with dots between them
        field: String,
    },

    /// Add the documents of a JSON Lines file: all of them, or none
    Import {
        /// The name of a collection
        collection: String,
        /// One JSON object a line, or - for standard input
        file: PathBuf,
    },

    /// Write a collection as JSON Lines, in the order of ids
    Export {
        /// The name of a collection
        collection: String,
        /// The file to write, or - for standard output
        #[arg(default_value = "-")]
        file: PathBuf,
        /// Overwrite the file if it is there
        #[arg(long)]
        force: bool,
    },

    /// Print how much is in the collections and their indexes
    Stats {
        /// Only this collection
        collection: Option<String>,
    },

    /// Read the whole file and say whether it is sound; nothing is changed
    Check,
}

fn id(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| "an id is a whole number from 0".into())
}

#[derive(Debug, Args)]
pub(crate) struct Search {
    /// What to find, all of it at once; without any, every document
    ///
    /// age=30 finds the number 30 and the string "30". address.city=Paris looks into an
    /// object, tags=rust into an array.
    #[arg(value_name = "FIELD=VALUE")]
    pub conditions: Vec<String>,
    /// Let paris find Paris
    #[arg(long, short)]
    pub ignore_case: bool,
    /// Print no more than so many documents
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// Print only how many documents there are
    #[arg(long)]
    pub count: bool,
    /// Say on standard error how they were found
    #[arg(long)]
    pub explain: bool,
    /// Print each document over several lines
    #[arg(long, conflicts_with = "count")]
    pub pretty: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_fit_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn the_help_names_every_exit_code() {
        for code in crate::Exit::ALL {
            let line = format!("\n  {}  ", code as u8);
            assert!(AFTER.contains(&line), "{code:?}");
        }
    }
}
