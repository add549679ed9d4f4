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
fn compared() {
    check("compared");
}

#[test]
fn borrow() {
    check("borrow");
}
