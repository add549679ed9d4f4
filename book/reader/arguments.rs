//! What can be said on the command line, and where the book is.

use crate::pages::Book;
use lexopt::{Arg, ValueExt};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// The list of options. `cargo workbook` prints it too, and refuses what is not in
/// it before the reader is compiled.
pub const HELP: &str = include_str!("help.txt");

/// The options, as given.
#[derive(Default)]
pub struct Arguments {
    pub port: Option<u16>,
    pub open: bool,
    pub build_only: bool,
    root: Option<PathBuf>,
    dest: Option<PathBuf>,
    mine: Option<PathBuf>,
}

pub enum Parsed {
    Run(Arguments),
    Help,
}

/// Reads the command line; an error is one sentence about what was not understood.
pub fn parse(line: impl IntoIterator<Item = OsString>) -> Result<Parsed, String> {
    parse_options(lexopt::Parser::from_iter(line)).map_err(|e| e.to_string())
}

fn parse_options(mut line: lexopt::Parser) -> Result<Parsed, lexopt::Error> {
    let mut given = Arguments::default();
    while let Some(option) = line.next()? {
        match option {
            Arg::Long("port") => given.port = Some(line.value()?.parse()?),
            Arg::Long("open") => given.open = true,
            Arg::Long("build-only") => given.build_only = true,
            Arg::Long("root") => given.root = Some(line.value()?.into()),
            Arg::Long("dest") => given.dest = Some(line.value()?.into()),
            Arg::Long("mine") => given.mine = Some(line.value()?.into()),
            Arg::Long("help") | Arg::Short('h') => return Ok(Parsed::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Parsed::Run(given))
}

impl Arguments {
    /// The book that is meant: the one in `--root`, or else the nearest above the
    /// package or the folder that this was started from.
    pub fn book(&self) -> Result<Book, String> {
        let root = match &self.root {
            Some(root) if has_book(root) => root.clone(),
            Some(root) => return Err(no_book(root)),
            None => {
                let here = std::env::current_dir().map_err(|e| e.to_string())?;
                // Cargo sets this for what it runs, wherever it was called from.
                let package = std::env::var_os("CARGO_MANIFEST_DIR");
                let package = package.map(PathBuf::from);
                let starts = package.iter().chain([&here]);
                let mut above = starts.flat_map(|start| start.ancestors());
                let found = above.find(|dir| has_book(dir));
                found.ok_or_else(|| no_book(&here))?.to_owned()
            }
        };
        Book::new(&root, self.dest.as_deref(), self.mine.as_deref())
    }
}

fn has_book(root: &Path) -> bool {
    root.join("book").join("book.toml").is_file()
}

fn no_book(looked: &Path) -> String {
    format!(
        "there is no book/book.toml in {} or above it; run this inside the \
         repository, or name the repository with --root",
        looked.display()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_words(words: &str) -> Result<Parsed, String> {
        parse(["book"].into_iter().chain(words.split_whitespace()).map(Into::into))
    }

    #[test]
    fn options_are_read() {
        let Ok(Parsed::Run(given)) = parse_words("--port 4000 --open") else {
            panic!("these are options");
        };
        assert_eq!(given.port, Some(4000));
        assert!(given.open);
        assert!(!given.build_only);
    }

    #[test]
    fn the_help_names_what_is_understood() {
        for line in HELP.lines().filter_map(|line| line.strip_prefix("  --")) {
            let (option, _) = line.split_once("  ").expect("a text follows");
            // A value that every option with one understands.
            let words = option.replace(" N", " 1").replace(" DIR", " 1");
            assert!(parse_words(&format!("--{words}")).is_ok(), "--{option}");
        }
    }

    #[test]
    fn an_unknown_option_is_named() {
        let Err(message) = parse_words("--prot 4000") else {
            panic!("there is no option --prot");
        };
        assert!(message.contains("--prot"), "{message}");
    }

    #[test]
    fn a_port_that_is_no_number_is_named() {
        let Err(message) = parse_words("--port http") else {
            panic!("`http` is no number");
        };
        assert!(message.contains("http"), "{message}");
    }
}
