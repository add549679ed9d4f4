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
fn searches() {
    check("searches");
}

#[test]
fn birthday() {
    check("birthday");
}

#[test]
fn loads() {
    check("loads");
}

#[test]
fn fits() {
    check("fits");
}

#[test]
fn doubling() {
    check("doubling");
fn turns() {
    check("turns");
}
