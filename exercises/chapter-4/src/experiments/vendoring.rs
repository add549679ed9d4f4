use stage::{Mirror, Stage};

// ANCHOR: main
pub fn main() {
    let mirror = Mirror::new();
    let beads = Stage::of("beads");
    mirror.publish(&beads);
    let mut necklace = Stage::of("necklace");
    mirror.stands_behind(&necklace);

    println!("# fetch");
    necklace.run("cargo add beads@1 --quiet");
    necklace.run("cargo vendor --respect-source-config");
    necklace.tree();

    println!("# init");
    necklace.write(".cargo/config.toml", VENDORED);
    necklace.cat(".cargo/config.toml");
    necklace.run("cargo run --quiet --offline");

    println!("# update");
    beads.replace("Cargo.toml", "1.0.0", "1.1.0");
    mirror.publish(&beads);
    necklace.run("cargo update");
    necklace.remove(".cargo/config.toml");
    necklace.run("cargo update");
    necklace.run("cargo vendor --respect-source-config");
    necklace.write(".cargo/config.toml", VENDORED);
    necklace.run("cargo run --quiet --offline");

    println!("# list");
    necklace.run("cargo tree");

    println!("# remove");
    necklace.run("cargo remove beads");
    necklace.run("cargo vendor --respect-source-config");
    necklace.tree();
}
// ANCHOR_END: main

/// What `cargo vendor` says that should be written.
const VENDORED: &str = "\
[source.crates-io]
replace-with = \"vendored-sources\"

[source.vendored-sources]
directory = \"vendor\"
";
