use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut stage = Stage::of("underneath");
    let patch = "\n[patch.crates-io]\nunicase = { path = \"../fork/unicase\" }\n";
    stage.append("dbmgmt/Cargo.toml", patch);
    stage.cat("dbmgmt/Cargo.toml");
    stage.run("cargo tree --package dbmgmt");

    // In a configuration, and in no manifest.
    let mut stage = Stage::of("underneath");
    let patch = "\n[patch.crates-io]\nunicase = { path = \"fork/unicase\" }\n";
    stage.append(".cargo/config.toml", patch);
    stage.cat(".cargo/config.toml");
    stage.run("cargo tree --package dbmgmt");
}
// ANCHOR_END: main
