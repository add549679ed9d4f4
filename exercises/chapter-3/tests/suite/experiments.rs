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
}

#[test]
fn turns() {
    check("turns");
}

#[test]
fn multiples() {
    check("multiples");
}

#[test]
fn meeting() {
    check("meeting");
}

#[test]
fn copied() {
    check("copied");
}

#[test]
fn cured() {
    check("cured");
}

#[test]
fn asking() {
    check("asking");
}

#[test]
fn slices() {
    check("slices");
}

#[test]
fn bits() {
    check("bits");
}

#[test]
fn lost_key() {
    check("lost_key");
}

#[test]
fn walks() {
    check("walks");
}

#[test]
fn asked() {
    check("asked");
}

#[test]
fn missing() {
    check("missing");
}
