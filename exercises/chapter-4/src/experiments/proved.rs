use stage::{Mirror, Stage};
use std::fs;

// ANCHOR: main
pub fn main() {
    // A registry on this machine; the next page shows how it is made.
    let mirror = Mirror::new();
    let beads = Stage::of("beads");
    mirror.publish(&beads);
    let mut necklace = Stage::of("necklace");
    mirror.stands_behind(&necklace);
    necklace.append("Cargo.toml", "beads = \"1\"\n");
    necklace.run("cargo run --quiet");
    let lock = necklace.read("Cargo.lock");
    let has_checksum = lock.contains("checksum = ");
    println!("Cargo.lock has a checksum: {has_checksum}");

    println!("# the server hands out other bytes as beads 1.0.0");
    beads.replace("src/lib.rs", "\"o\"", "\"O\"");
    mirror.exchange(&beads);
    necklace.run("cargo clean --quiet");
    necklace.run("cargo run --quiet");

    println!("# the same on a machine that has fetched nothing yet");
    forget(&necklace);
    necklace.run("cargo run --quiet");
    necklace.status();

    println!("# now the index agrees with these bytes");
    mirror.edit_index("beads", |_| String::new());
    mirror.publish(&beads);
    forget(&necklace);
    necklace.run("cargo run --quiet");
    necklace.run("cargo update");
    necklace.status();
}

/// Takes away all that cargo has fetched.
fn forget(stage: &Stage) {
    fs::remove_dir_all(stage.home().join("registry")).expect("it was there");
}
// ANCHOR_END: main
