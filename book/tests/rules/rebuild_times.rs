//! How long a rebuild takes: the same code as one package and as five. The counts of
//! units are tests of chapter 4; the times are those of one machine, and no test judges
//! them. They are recorded by
//! `cargo test -p book --test rules -- --ignored record_rebuild_times`.

use crate::files::{read, root};
use crate::record;
use serde_json::{Value, json};
use stage::Stage;
use std::path::PathBuf;
use std::time::Instant;
use std::{array, thread};

/// Each part uses those behind it.
const PARTS: [(&str, &[&str]); 5] = [
    ("book", &["cover", "page"]),
    ("cover", &["ink"]),
    ("page", &["letter"]),
    ("letter", &["ink"]),
    ("ink", &[]),
];
/// Functions in each part.
const FUNCTIONS: usize = 400;
const ROUNDS: usize = 5;

fn record() -> PathBuf {
    root().join("book").join("measured").join("rebuild.json")
}

/// The table of the page, made from the record.
pub fn table() -> Vec<(PathBuf, String)> {
    let again = "rebuild.json: record it anew";
    let all: Value = serde_json::from_str(&read(&record())).expect(again);
    let mut text = String::from(
        "| the code as | a change in | units built again | `cargo build`, ms | \
         `cargo check`, ms |\n| --- | --- | ---: | ---: | ---: |\n",
    );
    for row in all["rows"].as_array().expect(again) {
        let [kind, place] =
            ["as", "change"].map(|it| row[it].as_str().expect(again));
        let [units, build, check] =
            ["units", "build", "check"].map(|it| row[it].as_u64().expect(again));
        text += &format!("| {kind} | `{place}` | {units} | {build} | {check} |\n");
    }
    let [machine, toolchain, date] =
        ["machine", "toolchain", "date"].map(|it| all[it].as_str().expect(again));
    text += &format!(
        "\n<small>{machine}, {toolchain}, {date}: the fastest of {ROUNDS} rounds, with one job unless it says otherwise. \
         Each of the five parts has {FUNCTIONS} small functions.</small>\n"
    );
    let folder = root().join("book").join("generated").join("chapter-4");
    vec![(folder.join("rebuild.md"), text)]
}

#[test]
#[ignore = "takes a minute, and writes book/measured/rebuild.json"]
fn record_rebuild_times() {
    let mut rows = Vec::new();
    let jobs = thread::available_parallelism().expect("it is known").get();
    let several = format!("five packages, {jobs} jobs");
    let [alone, each]: [fn(&str) -> String; 2] =
        [|part| format!("src/{part}.rs"), |part| format!("{part}/src/lib.rs")];
    let all = ["ink", "page", "book"];
    for (kind, stage, file, places, jobs) in [
        ("one package", one_package(), alone, &all[..], 1),
        ("five packages", five_packages(), each, &all[..], 1),
        (several.as_str(), five_packages(), each, &all[..1], jobs),
    ] {
        for &place in places {
            let [build, check] = ["build", "check"].map(|command| {
                let command = format!("{command} --jobs {jobs}");
                let time = || time(&stage, &command, &file(place));
                time();
                // The fastest: whatever else the machine does makes it slower.
                let all: [_; ROUNDS] = array::from_fn(|_| time());
                all.into_iter().min()
            });
            stage.append(&file(place), "// Read again.\n");
            let units = stage.units("build").into_iter().filter(|it| !it.is_fresh);
            let units = units.count();
            println!("{kind} {place}: {units} units, {build:?} {check:?}");
            rows.push(json!({"as": kind, "change": place, "units": units,
                             "build": build, "check": check}));
        }
    }
    let found = json!({
        "rows": rows,
    });
    record::write(&record(), found);
}

/// The milliseconds that a command takes after a change in a file.
fn time(stage: &Stage, command: &str, file: &str) -> u64 {
    stage.append(file, "// Read again.\n");
    let start = Instant::now();
    stage.cargo(command).expect("it builds");
    u64::try_from(start.elapsed().as_millis()).expect("not that long")
}

fn five_packages() -> Stage {
    let stage = Stage::empty("five");
    let names = PARTS.map(|(name, _)| format!("\"{name}\"")).join(", ");
    let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = [{names}]\n");
    stage.write("Cargo.toml", &workspace);
    for (name, uses) in PARTS {
        let mut manifest = manifest(name) + "\n[dependencies]\n";
        for used in uses {
            manifest += &format!("{used} = {{ path = \"../{used}\" }}\n");
        }
        stage.write(&format!("{name}/Cargo.toml"), &manifest);
        stage.write(&format!("{name}/src/lib.rs"), &code(uses, ""));
    }
    stage
}

fn one_package() -> Stage {
    let stage = Stage::empty("one");
    stage.write("Cargo.toml", &manifest("one"));
    let parts = PARTS.map(|(name, _)| format!("pub mod {name};\n"));
    stage.write("src/lib.rs", &parts.concat());
    for (name, uses) in PARTS {
        stage.write(&format!("src/{name}.rs"), &code(uses, "crate::"));
    }
    stage
}

fn manifest(name: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n"
    )
}

fn code(uses: &[&str], path: &str) -> String {
    let functions = (0..FUNCTIONS).map(|n| {
        let used = uses.iter().map(|used| format!("    sum ^= {path}{used}::f{n}(of);\n"));
        let used: String = used.collect();
        format!(
            "pub fn f{n}(of: u64) -> u64 {{\n    let mut sum = of.rotate_left({n} % 64);\n    \
             while sum > {n} {{\n        sum = sum / 3 + {n} % 2;\n    }}\n{used}    sum\n}}\n"
        )
    });
    functions.collect()
}
