//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::experiment(chapter, env!("CARGO_BIN_EXE_chapter-1"), name);
}

#[test]
fn passing() {
    check("passing");
}

#[test]
fn bounds() {
    check("bounds");
}

#[test]
fn pairs() {
    check("pairs");
}

#[test]
fn views() {
    check("views");
}

#[test]
fn copying() {
    check("copying");
}

#[test]
fn removing() {
    check("removing");
}

#[test]
fn before() {
    check("before");
}

#[test]
fn handed() {
    check("handed");
}
