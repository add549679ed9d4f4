use stage::{Mirror, Stage};
use std::fs;

// ANCHOR: main
pub fn main() {
    let mirror = Mirror::new();
    mirror.publish(&Stage::of("beads"));
    let mut necklace = Stage::of("necklace");
    mirror.stands_behind(&necklace);
    necklace.append("Cargo.toml", "beads = \"1\"\n");
    let said = necklace.machine("vendor --respect-source-config");
    necklace.write(".cargo/config.toml", &said.stdout);
    necklace.run("cargo run --quiet");

    // One byte: "o" becomes "O".
    necklace.replace("vendor/beads/src/lib.rs", "\"o\"", "\"O\"");
    necklace.run("cargo run --quiet");
    necklace.status();
    necklace.run("cargo clean --quiet");
    necklace.run("cargo run --quiet");
    necklace.status();

    println!("# the same byte below CARGO_HOME/registry/src, and no vendor");
    necklace.remove(".cargo/config.toml");
    let sources = fs::read_dir(necklace.home().join("registry").join("src"));
    let mirror = sources.expect("it is there").next().expect("there is one");
    let folder = mirror.expect("it can be read").path().join("beads-1.0.0");
    let file = folder.join("src").join("lib.rs");
    let code = fs::read_to_string(&file).expect("cargo unpacked it");
    fs::write(file, code.replace("\"o\"", "\"O\"")).expect("writable");
    necklace.run("cargo run --quiet");
    necklace.status();
}
// ANCHOR_END: main
