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
fn mirror() {
    check("mirror");
}

#[test]
fn vendoring() {
    check("vendoring");
}

#[test]
fn tampered() {
    check("tampered");
}

#[test]
fn installed() {
    check("installed");
}

#[test]
fn touched() {
    check("touched");
}

#[test]
fn modes() {
    check("modes");
}

#[test]
fn lints() {
    check("lints");
}

#[test]
fn readymade() {
    check("readymade");
}
