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
fn part() {
    check("part");
}

#[test]
fn words() {
    check("words");
}

#[test]
fn beyond() {
    check("beyond");
}

#[test]
fn text() {
    check("text");
}

#[test]
fn buffer() {
    check("buffer");
}

#[test]
fn owner() {
    check("owner");
}

#[test]
fn empty() {
    check("empty");
}

#[test]
fn shift() {
    check("shift");
}

#[test]
fn ways() {
    check("ways");
}

#[test]
fn pointer() {
    check("pointer");
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
