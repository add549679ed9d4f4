//! A disk that is full: here a limit for the size of files, which needs no special rights.

#![cfg_attr(not(unix), allow(dead_code, unused_imports))]

use crate::program::Folder;
use std::fs;

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_database_as_it_was() {
    let folder = Folder::with_people("full");
    let before = folder.run(&["export", "people"]).succeeds().to_owned();
    let size = fs::metadata(folder.database()).unwrap().len();
    folder.write("many.jsonl", &"{\"name\":\"somebody\"}\n".repeat(60_000));
    // The file must grow for the import; at the last limit it already has on the way.
    for more in [0, 4096, 1 << 20] {
        let ran = limited(&folder, &["import", "people", "many.jsonl"], size + more);
        ran.fails(6, "doccli.redb: no room to write the database");
        assert_eq!(folder.run(&["export", "people"]).succeeds(), before);
        folder.run(&["check"]).succeeds();
    }
    // With room it goes on.
    folder.run(&["import", "people", "many.jsonl"]).succeeds();
    assert_eq!(folder.run(&["find", "people", "--count"]).succeeds(), "60002\n");
}

#[cfg(unix)]
#[test]
fn a_database_that_cannot_be_made_leaves_no_file() {
    let folder = Folder::new("full_create");
    for limit in [0, 10_000, 1_000_000] {
        limited(&folder, &["create", "people"], limit).fails(6, "no room");
        assert!(!folder.database().exists());
    }
}

#[cfg(unix)]
#[test]
fn an_export_that_has_no_room_leaves_the_old_file() {
    let folder = Folder::with_people("full_export");
    folder.write("many.jsonl", &"{\"name\":\"somebody\"}\n".repeat(20_000));
    folder.run(&["import", "people", "many.jsonl"]).succeeds();
    folder.write("out.jsonl", "the old file");
    let export = ["export", "people", "out.jsonl", "--force"];
    limited(&folder, &export, 100_000).fails(6, "out.jsonl: cannot be written");
    assert_eq!(
        fs::read_to_string(folder.file("out.jsonl")).unwrap(),
        "the old file"
    );
    assert!(folder.parts().is_empty());
}

/// Runs the program so that no file that it writes gets longer than `limit`.
#[cfg(unix)]
fn limited(folder: &Folder, arguments: &[&str], limit: u64) -> crate::program::Ran {
    use std::{io, os::unix::process::CommandExt};

    let mut command = folder.command(arguments);
    let set = move || {
        let limit = libc::rlimit { rlim_cur: limit as _, rlim_max: limit as _ };
        // SAFETY: `limit` is a valid value for as long as the call lasts. Both calls may
        // be made between fork and exec.
        let failed = unsafe {
            // Without this a signal would end the process at the limit. A full disk
            // sends none.
            libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
            libc::setrlimit(libc::RLIMIT_FSIZE, &limit)
        };
        if failed == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
    };
    // SAFETY: the closure allocates nothing and takes no lock.
    unsafe { command.pre_exec(set) };
    crate::program::Ran::of(command.output().unwrap())
}

#[cfg(not(unix))]
#[test]
#[ignore = "only Unix limits the size of a file; see dbmgmt/src/faults.rs"]
fn a_full_disk_leaves_the_database_as_it_was() {}
