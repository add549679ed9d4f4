use stage::{Mirror, Stage};

// ANCHOR: main
pub fn main() {
    let mirror = Mirror::new();
    let beads = Stage::of("beads");
    mirror.publish(&beads);
    let mut necklace = Stage::of("necklace");
    mirror.stands_behind(&necklace);
    necklace.append("Cargo.toml", "beads = \"1\"\n");
    necklace.run("cargo run --quiet");

    println!("# beads 1.1.0 is published");
    beads.replace("Cargo.toml", "1.0.0", "1.1.0");
    mirror.publish(&beads);
    necklace.run("cargo update");
    necklace.run("cargo update beads --precise 1.0.0");
    necklace.run("cargo run --quiet --locked");
    necklace.run("cargo update beads --precise 2.0.0");
    necklace.status();
}
// ANCHOR_END: main
