//! What programs said on one machine, at one time, and would say otherwise on another.
//!
//! `recorded/NAME.txt` of a chapter is a session of a shell: commands behind `$ `, what
//! they said, and at the end which machine it was. No test runs these commands;
//! `RECORD=NAME cargo test -p book --test rules -- --ignored record_a_session` does, and
//! writes the file anew.

use crate::files::{chapters, list, read, root, shown, stem};
use crate::pages::{Page, pages};
use crate::record::here;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

fn sessions() -> Vec<PathBuf> {
    chapters().iter().flat_map(|chapter| list(&chapter.join("recorded"))).collect()
}

#[test]
fn every_recorded_session_says_where_it_was_and_is_on_a_page() {
    let includes: Vec<_> = pages().iter().flat_map(Page::includes).collect();
    for path in sessions() {
        let (name, text) = (shown(&path), read(&path));
        assert!(text.starts_with("$ "), "{name}: begins without a command");
        let last = text.lines().last().unwrap_or_default();
        let is_place = last.starts_with("# ") && last.contains("rustc ");
        assert!(is_place, "{name}: ends without `# machine, rustc, date`");
        let found = includes.iter().any(|include| include.path == path);
        assert!(found, "{name}: no page includes it");
    }
}

#[test]
#[ignore = "takes minutes, and writes the session that RECORD names"]
fn record_a_session() {
    let name = env::var("RECORD").expect("RECORD=NAME of a session");
    let path = sessions().into_iter().find(|path| stem(path) == name);
    let path = path.expect("the session is there, with its commands at least");
    let mut script = String::new();
    for command in read(&path).lines().filter_map(|line| line.strip_prefix("$ ")) {
        let quoted = command.replace('\'', r"'\''");
        script += &format!("echo '$ {quoted}'\n{command}\n");
    }
    let mut shell = Command::new("bash");
    shell.args(["-c", &format!("exec 2>&1\n{script}wait\n")]).current_dir(root());
    let out = shell.output().expect("there is a shell");
    let text = String::from_utf8_lossy(&out.stdout);
    let [machine, toolchain, date] = here().map(|(_, fact)| fact);
    let version = toolchain.split(" (").next().expect("split gives a part");
    let place = format!("# {machine}, {version}, {date}\n");
    fs::write(&path, text.into_owned() + &place).expect("writable");
}
