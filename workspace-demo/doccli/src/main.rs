//! `doccli`: a small document store at the command line.
//!
//! Two packages do the work: `cmd` knows the command line, `dbmgmt` the database. Here
//! they are put together.

use std::process::ExitCode;

fn main() -> ExitCode {
    cmd::run(dbmgmt::Store::open)
}
