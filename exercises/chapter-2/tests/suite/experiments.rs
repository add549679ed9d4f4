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
fn room() {
    check("room");
}

#[test]
fn cleared() {
    check("cleared");
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
fn factors() {
    check("factors");
}

#[test]
fn paid() {
    check("paid");
}

#[test]
fn emptied() {
    check("emptied");
}

#[test]
fn shrunk() {
    check("shrunk");
}

#[test]
fn rounds() {
    check("rounds");
}

#[test]
fn repeated() {
    check("repeated");
}

#[test]
fn doubled() {
    check("doubled");
}

#[test]
fn crossing() {
    check("crossing");
}

#[test]
fn boxed() {
    check("boxed");
}

#[test]
fn indices() {
    check("indices");
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

#[test]
fn raw() {
    check("raw");
}

#[test]
fn owners() {
    check("owners");
}

#[test]
fn inline() {
    check("inline");
}

#[test]
fn lengths() {
    check("lengths");
}

#[test]
fn spill() {
    check("spill");
}

#[test]
fn maybe() {
    check("maybe");
}

#[test]
fn sharing() {
    check("sharing");
}

#[test]
fn finished() {
    check("finished");
}

#[test]
fn boxing() {
    check("boxing");
}

#[test]
fn collected() {
    check("collected");
}

#[test]
fn changed() {
    check("changed");
}
