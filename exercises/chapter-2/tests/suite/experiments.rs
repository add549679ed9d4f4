//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::experiment(chapter, env!("CARGO_BIN_EXE_chapter-2"), name);
}

#[test]
fn capacities() {
    check("capacities");
}

#[test]
fn cleared() {
    check("cleared");
}

#[test]
fn room() {
    check("room");
}

#[test]
fn growth() {
    check("growth");
}

#[test]
fn million() {
    check("million");
}

#[test]
fn reserves() {
    check("reserves");
}

#[test]
fn sequence() {
    check("sequence");
}

#[test]
fn paid() {
    check("paid");
}

#[test]
fn factors() {
    check("factors");
}
