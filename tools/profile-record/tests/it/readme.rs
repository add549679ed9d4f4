//! The README: its example is the one that Cargo compiles, its session what the report says.
//!
//! `README=write` in the environment writes them anew.

use profile_report::{Command, Options, assemble, decode, report};
use std::{borrow::Cow, env, fs, path::Path};

#[path = "../../examples/locks.rs"]
mod locks;

#[test]
fn the_readme_shows_what_is_compiled_and_reported() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = fs::read_to_string(here.join("examples/locks.rs")).unwrap();
    let (_, function) = source.split_once("pub fn waits").unwrap();
    let example = format!("```rust,ignore\npub fn waits{function}```\n");

    let file = locks::waits().unwrap().encode();
    let (profile, _) = assemble(vec![decode(&file).unwrap()], None, false).unwrap();
    let text =
        report(Cow::Owned(profile), &Command::Top, &Options::default()).unwrap();
    let session = format!(
        "```text\n$ cargo run -p profile-record --example locks\n\
         $ profile-report -top locks.pb.gz\n{}```\n",
        text.text
    );

    let path = here.join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let written = replaced(&readme, "example", &example);
    let written = replaced(&written, "session", &session);
    if env::var("README").is_ok_and(|readme| readme == "write") {
        fs::write(&path, &written).unwrap();
    } else {
        assert!(readme == written, "the README should be:\n{written}");
    }
}

/// `page` with `text` between its marks of that name.
fn replaced(page: &str, name: &str, text: &str) -> String {
    let (start, end) =
        (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->"));
    let (before, rest) = page.split_once(&start).unwrap();
    let (_, after) = rest.split_once(&end).unwrap();
    format!("{before}{start}{text}{end}{after}")
}
