use stage::{Mirror, Stage};

// ANCHOR: main
pub fn main() {
    let mirror = Mirror::new();
    let beads = Stage::of("beads");
    mirror.publish(&beads);
    beads.replace("Cargo.toml", "1.0.0", "1.1.0");
    mirror.publish(&beads);
    let mut necklace = Stage::of("necklace");
    mirror.stands_behind(&necklace);
    necklace.append("Cargo.toml", "beads = \"1\"\n");
    necklace.run("cargo run --quiet");

    println!("# beads 1.2.0 is published, for Rust 1.999");
    beads.replace("Cargo.toml", "1.1.0", "1.2.0");
    beads.append("Cargo.toml", "rust-version = \"1.999\"\n");
    mirror.publish(&beads);
    necklace.run("cargo update --verbose");

    println!("# beads 1.1.0 is yanked");
    mirror.edit_index("beads", |lines| {
        let yanked = |line: &str| line.replace(":false", ":true");
        let is_it = |line: &str| line.contains("\"1.1.0\"");
        let lines = lines.lines();
        let lines =
            lines.map(|it| if is_it(it) { yanked(it) } else { it.to_string() });
        lines.collect::<Vec<_>>().join("\n")
    });
    necklace.run("cargo run --quiet --locked");
    necklace.remove("Cargo.lock");
    necklace.run("cargo run --quiet");
}
// ANCHOR_END: main
