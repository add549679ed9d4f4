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

    beads.replace("Cargo.toml", "1.0.0", "1.1.0");
    mirror.publish(&beads);
    necklace.run("cargo run --quiet");
    necklace.run("cargo install --path . --root out");
    necklace.program("out/bin/necklace");
    necklace.run("cargo install --path . --root out --locked --quiet");
    necklace.program("out/bin/necklace");
    let built = necklace.path("target/release/necklace");
    let built = built.with_extension(std::env::consts::EXE_EXTENSION);
    println!("still in target/release: {}", built.is_file());
}
// ANCHOR_END: main
