//! Files that are no database, or no longer.

use crate::program::{Folder, Ran};
use std::{
    fs::{self, File},
    process::Command,
    time::UNIX_EPOCH,
};

/// Every command that reads the file.
const READERS: [&[&str]; 4] =
    [&["check"], &["stats"], &["get", "people", "7"], &["export", "people"]];

/// A database of a few hundred documents with an index, closed in an orderly way.
fn database(folder: &Folder) -> Vec<u8> {
    let lines: String = (1..=2000)
        .map(|n| format!("{{\"n\":{n},\"name\":\"person {n}\"}}\n"))
        .collect();
    folder.write("people.jsonl", &lines);
    folder.run(&["create", "people"]).succeeds();
    folder.run(&["import", "people", "people.jsonl"]).succeeds();
    folder.run(&["create-index", "people", "n"]).succeeds();
    fs::read(folder.database()).unwrap()
}

#[test]
fn another_file_is_not_touched() {
    let folder = Folder::with_people("no_store");
    for text in ["", "x", "redb", "just some text, longer than the first few bytes"]
    {
        folder.write("other.redb", text);
        let file = File::options().write(true).open(folder.file("other.redb"));
        // An empty one that is new may be one that another process makes.
        file.unwrap().set_modified(UNIX_EPOCH).unwrap();
        for command in READERS.iter().chain([&["create", "people"][..]].iter()) {
            let command = [&["--db", "other.redb"], *command].concat();
            let ran = folder.run(&command);
            ran.fails(5, "other.redb: ");
        }
        assert_eq!(fs::read_to_string(folder.file("other.redb")).unwrap(), text);
    }
}

#[test]
fn a_file_that_is_being_made_is_in_use() {
    let folder = Folder::new("new");
    folder.write("doccli.redb", "");
    folder.run(&["create", "people"]).fails(4, "in use by another process");
    assert!(folder.database().exists());
}

#[test]
fn what_is_no_file_is_no_store() {
    let folder = Folder::new("no_file");
    folder.run(&["--db", ".", "stats"]).fails(5, ".: this file is not a document");
    if cfg!(unix) {
        let mut make = Command::new("mkfifo");
        assert!(make.arg(folder.database()).status().unwrap().success());
        for command in [&["stats"][..], &["create", "people"]] {
            folder.run(command).fails(5, "this file is not a document store");
        }
    }
}

#[test]
fn a_shortened_file_is_reported_and_stays() {
    let folder = Folder::new("shortened");
    let whole = database(&folder);
    for length in [4, 9, 64, 319, 320, 4095, 4096, 100_000, whole.len() - 1] {
        let part = &whole[..length];
        fs::write(folder.database(), part).unwrap();
        let writers =
            [&["insert", "people", "{}"][..], &["drop", "people", "--yes"]];
        for command in READERS.iter().chain(&writers) {
            folder.run(command).fails(5, "the database is damaged");
            assert!(
                fs::read(folder.database()).unwrap() == part,
                "{command:?} wrote"
            );
        }
    }
}

/// Garbage at random places: no command may crash, hang, or give a wrong document; and
/// what `check` calls sound is complete.
#[test]
fn garbage_is_never_taken_for_a_document() {
    let folder = Folder::new("garbage");
    let whole = database(&folder);
    let exported = folder.run(&["export", "people"]).succeeds().to_owned();
    let document = folder.run(&["get", "people", "7"]).succeeds().to_owned();
    let mut random = Random(1);
    let (mut noticed, mut harmless) = (0, 0);
    for round in 0..40 {
        let mut bytes = whole.clone();
        garble(&mut bytes, round, &mut random);
        fs::write(folder.database(), &bytes).unwrap();
        let ran = READERS.map(|command| folder.run(command));
        for ran in &ran {
            if ran.code != Some(0) {
                assert_eq!(ran.code, Some(5), "round {round}: {ran:?}");
            }
        }
        let [check, _, get, export] = &ran;
        assert!(
            get.code != Some(0) || get.stdout == document,
            "round {round}: {get:?}"
        );
        let complete = export.code == Some(0);
        assert!(
            !complete || export.stdout == exported,
            "round {round}: wrong export"
        );
        assert!(complete || check.code == Some(5), "round {round}: {check:?}");
        assert!(
            fs::read(folder.database()).unwrap() == bytes,
            "round {round}: wrote"
        );
        // What it writes may be lost. It must end in an orderly way.
        let insert = folder.run(&["insert", "people", "{}"]);
        assert!(matches!(insert.code, Some(0 | 5)), "round {round}: {insert:?}");
        *(if check.code == Some(0) { &mut harmless } else { &mut noticed }) += 1;
    }
    // Else the rounds prove little.
    assert!(noticed > 10 && harmless > 0, "{noticed} noticed, {harmless} harmless");
}

/// Single bytes, the header, or a whole page, in turns.
fn garble(bytes: &mut [u8], round: usize, random: &mut Random) {
    let (from, to) = match round % 4 {
        0 => (64, bytes.len()),
        1 => (4, 320),
        _ => {
            let page = random.below(bytes.len() / 4096 - 1) + 1;
            let page = &mut bytes[page * 4096..][..4096];
            let zero = round % 4 == 2;
            page.fill_with(|| if zero { 0 } else { random.below(256) as u8 });
            return;
        }
    };
    for _ in 0..=random.below(8) {
        bytes[from + random.below(to - from)] = random.below(256) as u8;
    }
}

/// The same numbers in every run (a linear congruential generator).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % limit
    }
}

#[test]
fn a_file_without_permission_is_reported() {
    let folder = Folder::with_people("permission");
    let mut permissions = fs::metadata(folder.database()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.database(), permissions).unwrap();
    // To read it is enough.
    folder.run(&["get", "people", "1"]).succeeds();
    let Ran { code, .. } = folder.run(&["insert", "people", "{}"]);
    // The superuser may write it all the same.
    assert!(matches!(code, Some(0 | 6)), "{code:?}");
    // On Windows a file that is read-only is not removed.
    let mut permissions = fs::metadata(folder.database()).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false)]
    permissions.set_readonly(false);
    fs::set_permissions(folder.database(), permissions).unwrap();
}
