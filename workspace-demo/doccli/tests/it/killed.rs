//! An import that is killed: the database is as it was, or complete.

use crate::program::Folder;
use std::{env, fs, thread, time::Instant};

/// A handful of kills in every run of the tests: the first at once.
#[test]
fn a_killed_import_leaves_all_or_nothing() {
    kill_imports(5, 4_000);
}

/// Many, of a larger import: `cargo test --release -p doccli -- --ignored --nocapture`.
/// The environment variable `DOCCLI_KILLS` asks for another number of them.
#[test]
#[ignore = "takes a minute: run it with --ignored"]
fn fifty_kills_lose_nothing() {
    let kills = env::var("DOCCLI_KILLS").map_or(50, |text| text.parse().unwrap());
    kill_imports(kills, 100_000);
}

/// Kills imports of `documents` documents at moments that are spread over the time that
/// one takes, and compares every document after each.
fn kill_imports(kills: u32, documents: u64) {
    let folder = Folder::with_people(&format!("killed-{kills}-{documents}"));
    folder.run(&["create-index", "people", "n"]).succeeds();
    let lines: String = (0..documents)
        .map(|n| format!("{{\"n\":{n},\"name\":\"person {n}\"}}\n"))
        .collect();
    folder.write("many.jsonl", &lines);
    let import = ["import", "people", "many.jsonl"];

    let original = fs::read(folder.database()).unwrap();
    let before = folder.run(&["export", "people"]).succeeds().to_owned();
    let begun = Instant::now();
    folder.run(&import).succeeds();
    let whole = begun.elapsed();
    let after = folder.run(&["export", "people"]).succeeds().to_owned();
    assert_eq!(after.lines().count() as u64, documents + 2);

    let (mut as_before, mut complete, mut unclean) = (0, 0, 0);
    for kill in 0..kills {
        fs::write(folder.database(), &original).unwrap();
        let mut child = folder.command(&import).spawn().unwrap();
        // From the first moment to after the last: this import may take longer.
        let part = f64::from(kill) / f64::from(kills - 1);
        let moment = whole.mul_f64(1.6 * part);
        thread::sleep(moment);
        // SIGKILL where there are signals, TerminateProcess on Windows: no warning. It
        // may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();

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
        "{kills} kills within {:.0?}: {as_before} as before, {complete} complete, \
         {unclean} in need of repair; 0 documents lost",
        whole
    );
    assert!(as_before > 0, "not even the first kill came in time");
}
