//! A sketch of the command line: it prints all documents.

use dbmgmt::Store;
use std::process::ExitCode;

pub fn run(open: impl Fn() -> Store) -> ExitCode {
    for document in open().documents {
        println!("{document}");
    }
    ExitCode::SUCCESS
}
