use stage::{Mirror, Stage};

// ANCHOR: main
pub fn main() {
    // A registry on this machine, with one crate in one version.
    let mirror = Mirror::new();
    mirror.publish(&Stage::of("beads"));

    let mut necklace = Stage::of("necklace");
    necklace.append("Cargo.toml", "beads = \"1\"\n");
    necklace.write(".cargo/config.toml", &mirror.config());
    necklace.cat("Cargo.toml");
    necklace.cat_cleaned(".cargo/config.toml");
    necklace.run("cargo run");
    for request in mirror.requests() {
        println!("asked of the mirror: {request}");
    }
    necklace.cat_cleaned("Cargo.lock");
    necklace.registry();

    // What was fetched once is enough, as long as nobody asks for more.
    drop(mirror);
    necklace.run("cargo run --quiet");
}
// ANCHOR_END: main
