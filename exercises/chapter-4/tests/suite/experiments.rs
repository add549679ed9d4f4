//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::transcript(chapter, env!("CARGO_BIN_EXE_chapter-4"), name);
}

#[test]
fn targets() {
    check("targets");
}

#[test]
fn neighbours() {
    check("neighbours");
}

#[test]
fn strangers() {
    check("strangers");
}

#[test]
fn introduced() {
    check("introduced");
}

#[test]
fn thrice() {
    check("thrice");
}

#[test]
fn required() {
    check("required");
}

#[test]
fn joined() {
    check("joined");
}

#[test]
fn belonging() {
    check("belonging");
}

#[test]
fn hidden() {
    check("hidden");
}

#[test]
fn meant() {
    check("meant");
}

#[test]
fn inherited() {
    check("inherited");
}

#[test]
fn profiled() {
    check("profiled");
}

#[test]
fn loud() {
    check("loud");
}

#[test]
fn voices() {
    check("voices");
}

#[test]
fn wishes() {
    check("wishes");
}

#[test]
fn relit() {
    check("relit");
}

#[test]
fn apart() {
    check("apart");
}
