//! How fast doccli's store is, beside redb alone. The times are those of one machine,
//! and no test judges them. They are recorded by
//! `cargo test -p book --test rules -- --ignored record_doccli_speed`.

use crate::files::{read, root};
use crate::record::{self, said};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;

fn record() -> PathBuf {
    root().join("book").join("measured").join("doccli.json")
}

/// The table of the page, made from the record.
pub fn table() -> Vec<(PathBuf, String)> {
    let again = "doccli.json: record it anew";
    let all: Value = serde_json::from_str(&read(&record())).expect(again);
    let mut text =
        String::from("| what | time, ms | that is |\n| --- | ---: | ---: |\n");
    for row in all["rows"].as_array().expect(again) {
        let [what, time, rate] =
            ["what", "ms", "rate"].map(|it| row[it].as_str().expect(again));
        text += &format!("| {what} | {time} | {rate} |\n");
    }
    let [count, machine, toolchain, date] =
        ["count", "machine", "toolchain", "date"]
            .map(|it| all[it].as_str().expect(again));
    text += &format!("\n<small>{count}. {machine}, {toolchain}, {date}.</small>\n");
    let folder = root().join("book").join("generated").join("chapter-4");
    vec![(folder.join("doccli.md"), text)]
}

#[test]
#[ignore = "builds workspace-demo, and writes book/measured/doccli.json"]
fn record_doccli_speed() {
    let printed = said(
        Command::new("cargo")
            .args(["run", "--release", "--locked", "--quiet", "-p", "dbmgmt"])
            .args(["--example", "measure"])
            .current_dir(root().join("workspace-demo")),
    );
    let mut lines = printed.lines();
    let count = lines.next().expect("the first line says how many documents");
    let rows = lines.map(|line| {
        // `import                            592.0 ms     168918 documents/s`
        let (start, rate) = line.split_once(" ms ").expect("a line has a time");
        let (what, time) = start.trim_end().rsplit_once(' ').expect("and a name");
        json!({"what": what.trim(), "ms": time, "rate": rate.trim()})
    });
    let found = json!({
        "count": count,
        "rows": rows.collect::<Vec<_>>(),
    });
    record::write(&record(), found);
}
