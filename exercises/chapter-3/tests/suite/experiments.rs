//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::experiment(chapter, env!("CARGO_BIN_EXE_chapter-3"), name);
}

#[test]
fn homes() {
    check("homes");
}

#[test]
fn play_linear() {
    check("play_linear");
}

#[test]
fn play_tombstones() {
    check("play_tombstones");
}

#[test]
fn play_shift() {
    check("play_shift");
}

#[test]
fn play_robin_hood() {
    check("play_robin_hood");
}

#[test]
fn play_swiss() {
    check("play_swiss");
}
