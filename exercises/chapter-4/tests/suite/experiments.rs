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
fn forked() {
    check("forked");
}

#[test]
fn beneath() {
    check("beneath");
}

#[test]
fn pinned() {
    check("pinned");
}

#[test]
fn unused() {
    check("unused");
}

#[test]
fn overruled() {
    check("overruled");
}

#[test]
fn newest() {
    check("newest");
}

#[test]
fn locked() {
    check("locked");
}

#[test]
fn proved() {
    check("proved");
}

#[test]
fn twice() {
    check("twice");
}
