//! An import that is killed: the database is as it was, or complete.

use crate::program::Folder;
use std::{env, fs, io::Write, process::Child, thread, time::Instant};

/// A handful of kills in every run of the tests.
#[test]
fn a_killed_import_leaves_all_or_nothing() {
    kill_imports(6, 4_000);
}

/// Many, of a larger import: `cargo test --release -p doccli -- --ignored --nocapture`.
/// The environment variable `DOCCLI_KILLS` asks for another number of them.
#[test]
#[ignore = "takes a minute: run it with --ignored"]
fn fifty_kills_lose_nothing() {
    let kills = env::var("DOCCLI_KILLS").map_or(50, |text| text.parse().unwrap());
    kill_imports(kills, 100_000);
}

/// Kills imports of `documents` documents, and compares every document after each.
///
/// Until its input ends an import keeps nearly all in memory; then it commits. So the
/// first kill comes before that end, the last one when the import has ended by itself,
/// and the others are spread over the time from the first change of the file on.
fn kill_imports(kills: u32, documents: u64) {
    let folder = Folder::with_people(&format!("killed-{kills}-{documents}"));
    folder.run(&["create-index", "people", "n"]).succeeds();
    let lines: String = (0..documents)
        .map(|n| format!("{{\"n\":{n},\"name\":\"person {n}\"}}\n"))
        .collect();

    let original = fs::read(folder.database()).unwrap();
    let before = folder.run(&["export", "people"]).succeeds().to_owned();
    let mut child = import(&folder, &lines);
    let begun = commit_begins(&folder, &mut child);
    assert!(child.wait().unwrap().success());
    let commit = begun.elapsed();
    let after = folder.run(&["export", "people"]).succeeds().to_owned();
    assert_eq!(after.lines().count() as u64, documents + 2);

    let (mut as_before, mut complete, mut unclean) = (0, 0, 0);
    for kill in 0..kills {
        fs::write(folder.database(), &original).unwrap();
        let mut child = import(&folder, &lines);
        let moment = commit.mul_f64(f64::from(kill) / f64::from(kills - 1));
        if kill > 0 {
            let begun = commit_begins(&folder, &mut child);
            thread::sleep(moment.saturating_sub(begun.elapsed()));
        }
        if kill + 1 == kills {
            assert!(child.wait().unwrap().success());
        }
        // SIGKILL where there are signals, TerminateProcess on Windows: no warning.
        let _ = child.kill();
        let status = child.wait().unwrap();
        let has_failed = cfg!(unix) && status.code().is_some_and(|code| code != 0);
        assert!(!has_failed, "it ended by itself with {status}");

        let check = folder.run(&["check"]);
        unclean += u32::from(check.succeeds().contains("not closed"));
        let now = folder.run(&["export", "people"]).succeeds().to_owned();
        assert!(
            now == before || now == after,
            "half of it is there, after {moment:?}"
        );
        *(if now == before { &mut as_before } else { &mut complete }) += 1;
        // It goes on to work, and the repair is kept.
        folder.run(&["insert", "people", "{\"name\":\"last\"}"]).succeeds();
        let check = folder.run(&["check"]);
        assert!(!check.succeeds().contains("not closed"), "{check:?}");
    }
    println!(
        "{kills} kills within {commit:.0?}: {as_before} as before, {complete} complete, \
         {unclean} in need of repair; 0 documents lost",
    );
    assert!(as_before > 0 && complete > 0);
    // Else no kill came at a moment that matters. Windows does not say that a file has
    // changed while it is open.
    assert!(cfg!(not(unix)) || unclean >= kills / 5);
}

/// Starts an import and gives it all lines, but not their end.
fn import(folder: &Folder, lines: &str) -> Child {
    let mut child = folder.start(&["import", "people", "-"]);
    child.stdin.as_mut().unwrap().write_all(lines.as_bytes()).unwrap();
    child
}

/// Ends the input of an import, and waits for the first change of the file.
fn commit_begins(folder: &Folder, child: &mut Child) -> Instant {
    let changed = || fs::metadata(folder.database()).unwrap().modified().unwrap();
    let before = changed();
    drop(child.stdin.take());
    while changed() == before && child.try_wait().unwrap().is_none() {
        thread::yield_now();
    }
    Instant::now()
}
