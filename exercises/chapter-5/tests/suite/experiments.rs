//! What each experiment prints, held in `snapshots/`.

fn check(name: &str) {
    let chapter = env!("CARGO_MANIFEST_DIR");
    testkit::experiment(chapter, env!("CARGO_BIN_EXE_chapter-5"), name);
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "a CPU profile needs Linux")]
fn waits() {
    check("waits");
}
