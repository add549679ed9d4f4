//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::experiment(chapter, env!("CARGO_BIN_EXE_chapter-5"), name);
}

#[test]
fn varints() {
    check("varints");
}

#[test]
fn tiny() {
    check("tiny");
}

#[test]
fn wrapped() {
    check("wrapped");
}

#[test]
fn folded() {
    check("folded");
}

#[test]
fn moved() {
    check("moved");
}
