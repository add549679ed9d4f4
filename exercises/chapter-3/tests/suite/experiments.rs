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
fn grave() {
    check("grave");
}

#[test]
fn rot() {
    check("rot");
}

#[test]
fn worn() {
    check("worn");
}

#[test]
fn cleaned() {
    check("cleaned");
}

#[test]
fn moved() {
    check("moved");
}

#[test]
fn ring() {
    check("ring");
}

#[test]
fn churn() {
    check("churn");
}

#[test]
fn interrupted() {
    check("interrupted");
}

#[test]
fn compared() {
    check("compared");
}

#[test]
fn borrow() {
    check("borrow");
}

#[test]
fn around() {
    check("around");
}

#[test]
fn buried() {
    check("buried");
}

#[test]
fn triangle() {
    check("triangle");
}

#[test]
fn strides() {
    check("strides");
}

#[test]
fn marks() {
    check("marks");
}

#[test]
fn rehashed() {
    check("rehashed");
}
