use stage::Stage;

// ANCHOR: main
pub fn main() {
    let patch = "\n[patch.crates-io]\nunicase = { path = \"fork/unicase\" }\n";
    for version in ["3.0.0", "2.11.0-ours"] {
        let mut stage = Stage::of("underneath");
        stage.append("Cargo.toml", patch);
        stage.replace("fork/unicase/Cargo.toml", "2.10.1", version);
        stage.run("cargo tree --package dbmgmt");
        stage.status();
    }
}
// ANCHOR_END: main
