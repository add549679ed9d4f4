//! From what went wrong in the database to what a person should do about it.

use crate::{
    args::{Arguments, Command, DEFAULT},
    exit::Exit,
    trouble::Trouble,
};
use dbmgmt::Error;
use std::path::Path;

/// What the messages say besides the error: the files in question.
pub(crate) struct Context<'a> {
    pub database: &'a Path,
    /// Where documents come from or go to.
    file: Option<&'a Path>,
}

/// How the program is called in the advice that messages give.
const PROGRAM: &str = "doccli ";

impl<'a> Context<'a> {
    pub(crate) fn of(arguments: &'a Arguments) -> Self {
        let file = match &arguments.command {
            Command::Import { file, .. } | Command::Export { file, .. } => {
                Some(file.as_path())
            }
            _ => None,
        };
        Self { database: &arguments.db, file }
    }

    /// The other file's name, as a message names it.
    pub(crate) fn file(&self) -> String {
        match self.file {
            Some(file) if file != Path::new("-") => file.display().to_string(),
            Some(_) => "standard input".into(),
            None => "the document".into(),
        }
    }

    /// Advice whose commands can be typed as they stand: with the database that this one
    /// was about.
    pub(crate) fn advice(&self, text: &str) -> String {
        if self.database == Path::new(DEFAULT) {
            return text.into();
        }
        let database = self.database.display().to_string();
        let quote = if database.contains(' ') { "\"" } else { "" };
        let program = format!("{PROGRAM}--db {quote}{database}{quote} ");
        text.replace(PROGRAM, &program)
    }

    /// Says what happened and what to do next.
    pub(crate) fn explain(&self, error: Error) -> Trouble {
        let trouble = self.explain_file(error);
        Trouble { next: self.advice(&trouble.next), ..trouble }
    }

    /// The errors that have to do with the database.
    fn explain_file(&self, error: Error) -> Trouble {
        let database = self.database.display();
        let on_file = |exit, next: String| {
            Trouble::new(exit, format!("{database}: {error}"), next)
        };
        match &error {
            Error::NoDatabase => on_file(
                Exit::NotThere,
                "Make one with its first collection: doccli create NAME\n\
                 Or name another file: --db FILE"
                    .into(),
            ),
            Error::NotADatabase => on_file(
                Exit::Damaged,
                "Name the right file: --db FILE\n\
                 If the program that made it was stopped half-way, delete it."
                    .into(),
            ),
            Error::NewerFormat(_) => on_file(
                Exit::Damaged,
                "Use the version that made it; nothing was changed.".into(),
            ),
            Error::Locked => on_file(
                Exit::InUse,
                "Nothing was changed. Try again when it has ended, or wait for it: --wait 10".into(),
            ),
            Error::Damaged(_) => on_file(
                Exit::Damaged,
                "Nothing was changed. Copy the file; then delete it and import your last \
                 export: doccli import COLLECTION FILE"
                    .into(),
            ),
            Error::Full(_) => on_file(
                Exit::System,
                "Nothing was changed. Make room and try again.".into(),
            ),
            Error::File(_) => on_file(
                Exit::System,
                "Check that the file and its folder are there and that you may \
                 write in them."
                    .into(),
            ),
            Error::NoCollection { known, .. } => on_file(
                Exit::NotThere,
                if known.is_empty() {
                    "There is none yet; make one: doccli create NAME".into()
                } else {
                    format!("These are there: {}", known.join(", "))
                },
            ),
            Error::Output(error) => Trouble::with_output(error),
            _ => self.explain_input(&error),
        }
    }

    /// The errors that have to do with what was given.
    fn explain_input(&self, error: &Error) -> Trouble {
        let trouble = |exit, next: &str| Trouble::new(exit, error.to_string(), next);
        match error {
            Error::Line { line, error } => self.explain_line(*line, error),
            Error::Input(error) => Trouble::new(
                Exit::System,
                format!("{}: cannot be read: {error}", self.file()),
                "Nothing was imported.",
            ),
            Error::NoDocument { collection, .. } => trouble(
                Exit::NotThere,
                &format!(
                    "To see what is there: doccli find {collection} --limit 10"
                ),
            ),
            Error::NoIndex { collection, .. } => trouble(
                Exit::NotThere,
                &format!("To see which there are: doccli stats {collection}"),
            ),
            Error::CollectionExists(name) => trouble(
                Exit::Refused,
                &format!("To add to it: doccli insert {name} DOCUMENT"),
            ),
            Error::IndexExists { .. } => trouble(
                Exit::Refused,
                "Queries use it already; nothing is to be done.",
            ),
            Error::IdTaken { collection, id } => trouble(
                Exit::Refused,
                &format!(
                    "To change it: doccli update {collection} {id} DOCUMENT\n\
                     For a new document leave the _id out."
                ),
            ),
            Error::BadDocument { .. } => trouble(
                Exit::Refused,
                "Nothing was changed. If your shell takes the quotes away, give - and \
                 the document on standard input.",
            ),
            Error::BadId(_) => trouble(
                Exit::Refused,
                "Nothing was changed. Leave the _id out to get the next free one.",
            ),
            Error::IdChanged { .. } => trouble(
                Exit::Refused,
                "Nothing was changed. An id stays; insert a new document and delete \
                 the old one.",
            ),
            Error::NoIdLeft(_) => trouble(
                Exit::Refused,
                "Give the document an _id of your own, or export the collection \
                 without its ids and import it into a new one.",
            ),
            Error::BadName(_) => trouble(
                Exit::Usage,
                "A name is 1 to 64 letters, digits, _, - or . without blanks.",
            ),
            Error::BadCondition(_) => {
                trouble(Exit::Usage, "Such as: doccli find people city=Paris age=30")
            }
            Error::BadField(_) => trouble(
                Exit::Usage,
                "A field is a name, such as city, or a path, such as address.city. A \
                 document is got by its _id: doccli get COLLECTION ID",
            ),
            _ => trouble(Exit::System, "Nothing was changed."),
        }
    }

    /// The errors of one line of JSON Lines: `FILE:LINE:COLUMN`, as editors know it.
    fn explain_line(&self, line: u64, error: &Error) -> Trouble {
        let file = self.file();
        let what = match error {
            Error::BadDocument { column, what, .. } => {
                format!("{file}:{line}:{column}: not a JSON object: {what}")
            }
            _ => format!("{file}:{line}: {error}"),
        };
        Trouble::new(
            Exit::Refused,
            what,
            "Nothing was imported. Mend the line and import the file again.",
        )
    }
}
