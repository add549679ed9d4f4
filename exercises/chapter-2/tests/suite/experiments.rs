//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::experiment(chapter, env!("CARGO_BIN_EXE_chapter-2"), name);
}

#[test]
fn places() {
    check("places");
}

#[test]
fn halfway() {
    check("halfway");
}

#[test]
fn layouts() {
    check("layouts");
}
