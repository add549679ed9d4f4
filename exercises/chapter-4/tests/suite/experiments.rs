//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    // It asks about the demo, whose crates a reader may never have fetched.
    let is_here = name != "pinned" || stage::Stage::are_crates_fetched();
    if !is_here && std::env::var_os("CI").is_none() {
        eprintln!("skipped: cargo fetch --manifest-path workspace-demo/Cargo.toml");
        return;
    }
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
fn required() {
    check("required");
}

#[test]
fn thrice() {
    check("thrice");
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
fn wishes() {
    check("wishes");
}

#[test]
fn voices() {
    check("voices");
}

#[test]
fn relit() {
    check("relit");
}

#[test]
fn apart() {
    check("apart");
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
fn marked() {
    check("marked");
}

#[test]
fn unused() {
    check("unused");
}

#[test]
fn united() {
    check("united");
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
fn withheld() {
    check("withheld");
}

#[test]
fn locked() {
    check("locked");
}

#[test]
fn precise() {
    check("precise");
}

#[test]
fn proved() {
    check("proved");
}

#[test]
fn twice() {
    check("twice");
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
fn readymade() {
    check("readymade");
}

#[test]
fn lints() {
    check("lints");
}
