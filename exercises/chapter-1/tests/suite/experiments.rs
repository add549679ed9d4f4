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
fn append() {
    check("append");
}

#[test]
fn disjoint() {
    check("disjoint");
}

#[test]
fn overlap() {
    check("overlap");
}
