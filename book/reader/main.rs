//! `cargo run -p book`, or `cargo workbook read`: builds the book with mdBook as a
//! library, serves it on this machine only, and reloads the page when prose, code
//! or recorded results change.

mod arguments;
mod pages;
mod serve;
mod watch;

use arguments::{Arguments, Parsed};
use serve::{Served, Shown};
use std::{process::ExitCode, sync::Arc, time::Instant};

fn main() -> ExitCode {
    let outcome = match arguments::parse(std::env::args_os()) {
        Ok(Parsed::Run(arguments)) => run(&arguments),
        Ok(Parsed::Help) => {
            print!("{}", arguments::HELP);
            Ok(())
        }
        Err(message) => {
            eprintln!("error: {message}");
            eprintln!("All options: cargo workbook read --help");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Builds, then serves until Ctrl-C; with `--build-only` the first half.
fn run(arguments: &Arguments) -> Result<(), String> {
    pages::listen_to_mdbook();
    let book = arguments.book()?;
    let begin = Instant::now();
    let pages = book.build()?;
    println!("Built the book in {:.2} s.", begin.elapsed().as_secs_f64());
    if arguments.build_only {
        println!("Its pages are in {}.", book.dest().display());
        return Ok(());
    }

    let (listener, remark) = serve::listen(arguments.port)?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    let url = format!("http://{address}/");
    let shown = Arc::new(Shown::new(pages));
    watch::start(book.clone(), Arc::clone(&shown));

    if let Some(remark) = remark {
        println!("{remark}");
    }
    println!("The book is at {url} (Ctrl-C ends)");
    if arguments.open
        && let Err(e) = open::that_detached(&url)
    {
        eprintln!("warning: no browser could be opened ({e}); open {url} yourself");
    }
    serve::serve(listener, Served { shown, mine: book.mine().to_owned() })
}
