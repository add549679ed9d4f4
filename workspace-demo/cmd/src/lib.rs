//! The command line of doccli: what is asked, and how it is answered.
//!
//! The documents are [`dbmgmt`]'s matter. This package reads the arguments, prints what
//! was found, shows how far an import is, and turns every error into a message that says
//! what happened, where, and what to do next, and into an [exit code](Exit).

mod args;
mod context;
mod documents;
mod exit;
mod lines;
mod output;
mod overview;
mod panics;
mod progress;
mod trouble;

pub use exit::Exit;

use args::{Arguments, Command};
use clap::Parser;
use context::Context;
use dbmgmt::{Access, Store};
use output::Output;
use std::{
    path::Path,
    process::ExitCode,
    thread,
    time::{Duration, Instant},
};
use trouble::Trouble;

/// Does what the command line of this process asks for. `open` opens the database:
/// [`Store::open`].
pub fn run(open: impl Fn(&Path, Access) -> dbmgmt::Result<Store>) -> ExitCode {
    panics::keep_quiet();
    let arguments = Arguments::parse();
    let context = Context::of(&arguments);
    let mut output = Output::new(arguments.json);
    let done = panics::caught(|| {
        let open = || open(&arguments.db, access(&arguments.command));
        let store = patiently(Duration::from_secs(arguments.wait), open)
            .map_err(|error| context.explain(error))?;
        answer(&arguments.command, store, &context, &mut output)?;
        output.flush()
    });
    match done {
        Ok(()) => Exit::Done,
        // Who reads the output has seen enough: `doccli export people | head`.
        Err(Trouble { exit: Exit::Done, .. }) => Exit::Done,
        Err(trouble) => output.complain(&trouble),
    }
    .into()
}

/// Tries again and again, for at most so long, while another process has the database.
fn patiently(
    limit: Duration,
    open: impl Fn() -> dbmgmt::Result<Store>,
) -> dbmgmt::Result<Store> {
    let begun = Instant::now();
    loop {
        match open() {
            Err(dbmgmt::Error::Locked) if begun.elapsed() < limit => {
                thread::sleep(Duration::from_millis(20));
            }
            result => return result,
        }
    }
}

/// A command that only reads leaves every byte of the file as it is.
fn access(command: &Command) -> Access {
    match command {
        Command::Create { .. } => Access::Create,
        Command::Collections
        | Command::Get { .. }
        | Command::Find { .. }
        | Command::Export { .. }
        | Command::Stats { .. }
        | Command::Check => Access::Read,
        Command::Drop { .. }
        | Command::Insert { .. }
        | Command::Update { .. }
        | Command::Delete { .. }
        | Command::CreateIndex { .. }
        | Command::DropIndex { .. }
        | Command::Import { .. } => Access::Write,
    }
}

fn answer(
    command: &Command,
    store: Store,
    context: &Context,
    output: &mut Output,
) -> Result<(), Trouble> {
    match command {
        Command::Create { collection } => {
            overview::create(&store, collection, context, output)
        }
        Command::Drop { collection, yes } => {
            overview::drop(&store, collection, *yes, context, output)
        }
        Command::Collections => overview::collections(&store, context, output),
        Command::Insert { collection, document } => {
            documents::insert(&store, collection, document, context, output)
        }
        Command::Get { collection, id, pretty } => {
            documents::get(&store, collection, *id, *pretty, context, output)
        }
        Command::Find { collection, search } => {
            documents::find(&store, collection, search, context, output)
        }
        Command::Update { collection, id, change, replace } => documents::update(
            &store, collection, *id, change, *replace, context, output,
        ),
        Command::Delete { collection, id } => {
            documents::delete(&store, collection, *id, context, output)
        }
        Command::CreateIndex { collection, field } => {
            overview::create_index(&store, collection, field, context, output)
        }
        Command::DropIndex { collection, field } => {
            overview::drop_index(&store, collection, field, context, output)
        }
        Command::Import { collection, file } => {
            lines::import(&store, collection, file, context, output)
        }
        Command::Export { collection, file, force } => {
            lines::export(&store, collection, file, *force, context, output)
        }
        Command::Stats { collection } => {
            overview::stats(&store, collection.as_deref(), context, output)
        }
        Command::Check => overview::check(store, context, output),
    }
}
