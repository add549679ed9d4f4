use stage::{Mirror, Stage};

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
}
// ANCHOR_END: main
