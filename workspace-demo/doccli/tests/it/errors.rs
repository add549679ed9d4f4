//! Mistakes of a person: each gets a message, an exit code, and changes nothing.

use crate::program::Folder;
#[cfg(target_os = "linux")]
use crate::program::Ran;
use std::fs;

#[test]
fn no_database() {
    let folder = Folder::new("no_database");
    for command in [&["stats"][..], &["insert", "people", "{}"], &["check"]] {
        folder.run(command).fails(1, "doccli.redb: there is no database");
    }
    assert!(!folder.database().exists());
}

#[test]
fn no_collection() {
    let folder = Folder::with_people("no_collection");
    let before = fs::read(folder.database()).unwrap();
    for command in [
        &["get", "persons", "1"][..],
        &["find", "persons", "a=1"],
        &["export", "persons"],
        &["export", "persons", "out.jsonl"],
        &["stats", "persons"],
    ] {
        let ran = folder.run(command);
        ran.fails(1, "there is no collection persons");
        ran.fails(1, "These are there: people");
    }
    assert!(!folder.file("out.jsonl").exists() && folder.parts().is_empty());
    assert!(before == fs::read(folder.database()).unwrap(), "a reader wrote");
    for command in [
        &["insert", "persons", "{}"][..],
        &["update", "persons", "1", "{}"],
        &["delete", "persons", "1"],
        &["import", "persons", "two.jsonl"],
        &["create-index", "persons", "name"],
        &["drop-index", "persons", "name"],
        &["drop", "persons"],
    ] {
        folder.run(command).fails(1, "there is no collection persons");
    }
}

#[test]
fn no_document_or_index() {
    let folder = Folder::with_people("no_document");
    for command in [
        &["get", "people", "9"][..],
        &["update", "people", "9", "{}"],
        &["delete", "people", "9"],
    ] {
        folder.run(command).fails(1, "there is no document 9 in people");
    }
    folder.run(&["drop-index", "people", "name"]).fails(1, "no index on name");
    folder.run(&["import", "people", "none.jsonl"]).fails(1, "none.jsonl");
}

#[test]
fn a_bad_command_line() {
    let folder = Folder::with_people("usage");
    folder.run(&["create", "two words"]).fails(2, "cannot be the name");
    folder.run(&["create", ""]).fails(2, "cannot be the name");
    folder.run(&["find", "people", "name"]).fails(2, "is not FIELD=VALUE");
    folder.run(&["find", "people", "a..b=1"]).fails(2, "is not the name of a field");
    folder.run(&["find", "people", "_id=1"]).fails(2, "doccli get COLLECTION ID");
    folder
        .run(&["create-index", "people", ""])
        .fails(2, "is not the name of a field");
    for id in ["x", "-1", "1.5"] {
        let ran = folder.run(&["delete", "people", id]);
        assert_eq!(ran.code, Some(2));
        assert!(ran.stderr.contains("an id is a whole number from 0"), "{ran:?}");
    }
    // These are clap's own words.
    for command in [&["no-such-command"][..], &["get"]] {
        assert_eq!(folder.run(command).code, Some(2));
    }
}

#[test]
fn bad_json() {
    let folder = Folder::with_people("bad_json");
    for (document, what) in [
        ("{", "EOF while parsing an object at line 1 column 1"),
        ("[]", "this is an array"),
        ("none", "this is no JSON at line 1 column 2"),
        (
            "{\"$serde_json::private::Number\":\"1\"}",
            "is reserved at line 1 column 2",
        ),
        ("", "EOF"),
        ("{\"a\":01}", "invalid number at line 1 column 7"),
        ("{} {}", "trailing characters"),
        ("{\"_id\":-1}", "the _id is -1"),
        (&"[".repeat(1000), "recursion limit exceeded"),
    ] {
        folder.run(&["insert", "people", document]).fails(3, what);
        folder
            .run_with_input(&["update", "people", "1", "-"], document)
            .fails(3, what);
    }
    let change = ["update", "people", "1", "{\"_id\":2}"];
    folder.run(&change).fails(3, "would turn the _id 1 into 2");
    assert_eq!(folder.run(&["find", "people", "--count"]).succeeds(), "2\n");
}

#[test]
fn what_is_there_is_not_made_again() {
    let folder = Folder::with_people("twice");
    folder.run(&["create", "people"]).fails(3, "already there");
    folder
        .run(&["insert", "people", "{\"_id\":1}"])
        .fails(3, "already a document 1");
    folder.run(&["create-index", "people", "name"]).succeeds();
    folder.run(&["create-index", "people", "name"]).fails(3, "already an index");
    folder.run(&["export", "people", "two.jsonl"]).fails(3, "already a file");
    folder.run(&["drop", "people"]).fails(3, "people holds 2 documents");
    folder.run(&["drop", "people", "--yes"]).succeeds();
    assert_eq!(folder.run(&["collections"]).succeeds(), "");
}

#[test]
fn an_import_with_one_bad_line_imports_nothing() {
    let folder = Folder::with_people("bad_line");
    let good = "{\"name\":\"Zoe\"}\n".repeat(500);
    for (bad, what) in [
        ("{\"a\":1,}", "bad.jsonl:501:8: not a JSON object: trailing comma"),
        ("3", "bad.jsonl:501:1: not a JSON object: this is a number"),
        ("{\"_id\":1}", "bad.jsonl:501: there is already a document 1"),
        ("{\"_id\":\"x\"}", "bad.jsonl:501: the _id is \"x\""),
    ] {
        folder.write("bad.jsonl", &format!("{good}{bad}\n{good}"));
        folder.run(&["import", "people", "bad.jsonl"]).fails(3, what);
    }
    fs::write(folder.file("bad.jsonl"), b"{\"a\":\"\xff\"}\n").unwrap();
    folder.run(&["import", "people", "bad.jsonl"]).fails(3, "bad.jsonl:1:");
    assert_eq!(folder.run(&["find", "people", "--count"]).succeeds(), "2\n");
    // The ids that were given on the way are free again.
    assert_eq!(folder.run(&["insert", "people", "{}"]).succeeds(), "3\n");
}

#[test]
fn lines_of_other_editors_are_read() {
    let folder = Folder::with_people("editors");
    let lines = "\u{feff}{\"a\":1}\r\n\r\n  {\"a\":2}  \r\n\n{\"a\":3}";
    let ran = folder.run_with_input(&["import", "people", "-"], lines);
    assert_eq!(ran.succeeds(), "imported 3 documents into people\n");
}

#[test]
fn errors_are_json_on_demand() {
    let folder = Folder::with_people("json");
    let ran = folder.run(&["--json", "get", "people", "9"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        ran.stderr,
        "{\"error\":{\"what\":\"there is no document 9 in people\",\
         \"next\":\"To see what is there: doccli find people --limit 10\",\
         \"exit\":1}}\n"
    );
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    let folder = Folder::with_people("pipe");
    folder.write("many.jsonl", &"{\"name\":\"somebody\"}\n".repeat(20_000));
    folder.run(&["import", "people", "many.jsonl"]).succeeds();
    let mut child = folder.start(&["export", "people"]);
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[test]
fn advice_names_the_database() {
    let folder = Folder::new("advice");
    folder.run(&["--db", "my data.redb", "create", "people"]).succeeds();
    folder
        .run(&["--db", "my data.redb", "get", "people", "1"])
        .fails(1, "doccli --db \"my data.redb\" find people --limit 10");
    let mut command = folder.command(&["stats", "persons"]);
    let output = command.env("DOCCLI_DB", "my data.redb").output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("These are there: people"), "{stderr}");
}

#[test]
fn an_export_takes_nothing_away_but_what_it_shall() {
    let folder = Folder::with_people("export");
    let exported = folder.run(&["export", "people"]).succeeds().to_owned();
    // What the database is called is nothing to an export, nor is a user's own file.
    fs::rename(folder.database(), folder.file("data.part")).unwrap();
    folder.write("out.jsonl.part", "mine");
    let on = ["--db", "data.part", "export", "people"];
    for file in ["data", "out.jsonl"] {
        folder.run(&[&on[..], &[file]].concat()).succeeds();
        assert_eq!(fs::read_to_string(folder.file(file)).unwrap(), exported);
    }
    assert_eq!(fs::read_to_string(folder.file("out.jsonl.part")).unwrap(), "mine");
    // The database itself is never meant, nor what is no file.
    for (file, what) in [
        ("data.part", "the database itself"),
        ("./data.part", "the database itself"),
        (".", "this is no file"),
    ] {
        folder.run(&[&on[..], &[file, "--force"]].concat()).fails(3, what);
    }
    assert_eq!(folder.run(&on).succeeds(), exported);
}

#[cfg(unix)]
#[test]
fn an_export_over_a_file_keeps_its_permissions_and_its_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = Folder::with_people("export_over");
    folder.write("secret", "");
    let file = folder.file("secret");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("secret", folder.file("link")).unwrap();
    folder.run(&["export", "people", "link", "--force"]).succeeds();
    assert!(folder.file("link").is_symlink());
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_to_string(file).unwrap().lines().count(), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_change_whose_answer_cannot_be_printed_is_made() {
    let folder = Folder::with_people("answer");
    let full = fs::File::create("/dev/full").unwrap();
    let mut insert = folder.command(&["insert", "people", "{}"]);
    let ran = Ran::of(insert.stdout(full).output().unwrap());
    ran.fails(6, "If a change was asked for, it is made");
    assert_eq!(folder.run(&["find", "people", "--count"]).succeeds(), "3\n");
}
