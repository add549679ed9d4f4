//! Files below `book/generated`: each is made by a function here, compared in every
//! run, and written anew by `UPDATE=1 cargo test -p book --test rules`.

use crate::files::{read, root, shown, walk};
use crate::{
    anatomy, bounds_checks, compile_fail, doccli_speed, flames, go_versions, graphs,
    growth, instructions, leftover, load_curves, measured, memory_bugs, moves,
    players, rebuild_times, spread, targets,
};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

/// Every generated file and what it should hold now.
fn all() -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::new();
    files.extend(anatomy::contents());
    files.extend(anatomy::shown());
    files.extend(bounds_checks::table());
    files.extend(compile_fail::messages());
    files.extend(flames::drawings());
    files.extend(go_versions::table());
    files.extend(graphs::drawings());
    files.extend(growth::drawing());
    files.extend(load_curves::drawing());
    files.extend(instructions::tables());
    files.extend(leftover::texts());
    files.extend(measured::figures());
    files.extend(targets::table());
    files.extend(moves::table());
    files.extend(memory_bugs::table());
    files.extend(rebuild_times::table());
    files.extend(doccli_speed::table());
    files.extend(spread::drawing());
    files.extend(players::figures());
    files
}

#[test]
fn every_generated_file_is_what_its_source_makes() {
    let folder = root().join("book").join("generated");
    let expected = all();
    if env::var_os("UPDATE").is_some() {
        for (path, text) in &expected {
            fs::create_dir_all(path.parent().expect("in a folder"))
                .expect("writable");
            fs::write(path, text).expect("writable");
        }
    }
    let mut wrong = Vec::new();
    for (path, text) in &expected {
        if !path.exists() {
            wrong.push(format!("{} is missing", shown(path)));
        } else if read(path) != *text {
            wrong.push(format!(
                "{} is out of date; it should hold:\n{text}",
                shown(path)
            ));
        }
    }
    for path in walk(&folder).iter().filter(|path| !expected.contains_key(*path)) {
        wrong.push(format!("{} is made by no test: delete it", shown(path)));
    }
    assert!(
        wrong.is_empty(),
        "{}\nTo write these files anew: UPDATE=1 cargo test -p book --test rules",
        wrong.join("\n")
    );
}

#[test]
fn every_generated_file_is_used_by_a_page() {
    let pages: String = walk(&root().join("book").join("src"))
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .map(|path| read(path))
        .collect();
    for path in walk(&root().join("book").join("generated")) {
        let name = shown(&path).replace("book/generated/", "generated/");
        assert!(
            pages.contains(&name),
            "book/{name}: no page includes it; delete it"
        );
    }
}
