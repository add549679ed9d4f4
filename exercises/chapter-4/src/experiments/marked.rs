use stage::Stage;

// ANCHOR: main
pub fn main() {
    let patch = "\n[patch.crates-io]\nunicase = { path = \"fork/unicase\" }\n";
    for version in ["2.10.0", "2.10.0+ours"] {
        for is_locked in [false, true] {
            let stage = Stage::of("underneath");
            if is_locked {
                // The lock file names 2.10.0 of crates.io.
                stage.cargo("generate-lockfile").expect("it can be locked");
            }
            stage.append("Cargo.toml", patch);
            stage.replace("fork/unicase/Cargo.toml", "2.10.1", version);
            let said = stage.cargo("run --quiet").expect("it runs");
            let lock = if is_locked { "with" } else { "without" };
            print!("fork {version:<12} {lock:<8} a lock file: {said}");
        }
    }
}
// ANCHOR_END: main
