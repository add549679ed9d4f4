use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut stage = Stage::of("underneath");
    let patch = "\n[patch.crates-io]\nunicase = { path = \"fork/unicase\" }\n";
    stage.append("Cargo.toml", patch);
    stage.cat("Cargo.toml");
    stage.run("cargo run --quiet");
    stage.run("cargo tree --package dbmgmt");
}
// ANCHOR_END: main
