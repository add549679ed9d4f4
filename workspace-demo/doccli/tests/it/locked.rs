//! Two processes and one file.

use crate::program::Folder;
use std::{
    io::Write,
    thread,
    time::{Duration, Instant},
};

#[test]
fn the_second_process_is_told_and_the_first_goes_on() {
    let folder = Folder::with_people("locked");
    // It waits for its standard input, with the database open.
    let mut first = folder.start(&["import", "people", "-", "--wait", "20"]);
    first.stdin.as_mut().unwrap().write_all(b"{\"name\":\"Zoe\"}\n").unwrap();
    let begun = Instant::now();
    while folder.run(&["get", "people", "1"]).code != Some(4) {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "the first never opens it"
        );
        thread::sleep(Duration::from_millis(5));
    }
    for command in [
        &["get", "people", "1"][..],
        &["insert", "people", "{}"],
        &["create", "more"],
        &["check"],
    ] {
        folder
            .run(command)
            .fails(4, "doccli.redb: the database is in use by another");
    }
    let patient = folder.start(&["get", "people", "3", "--wait", "20"]);
    drop(first.stdin.take());
    assert!(first.wait().unwrap().success());
    let output = patient.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(output.stdout, b"{\"_id\":3,\"name\":\"Zoe\"}\n");
}
