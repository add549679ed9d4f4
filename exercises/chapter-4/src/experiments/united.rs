use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut stage = Stage::of("underneath");
    let patch = "\n[patch.crates-io]\nunicase = { path = \"fork/unicase\" }\n";
    stage.append("Cargo.toml", patch);

    // Both the original and the fork have two features.
    for manifest in ["shelf/unicase-2.10.0/Cargo.toml", "fork/unicase/Cargo.toml"] {
        stage.append(manifest, "\n[features]\nfast = []\nsmall = []\n");
    }
    // Each of the two users asks for one of them.
    let wish = |version: &str, feature: &str| {
        format!("{{ version = {version}, features = [\"{feature}\"] }}")
    };
    let compare = "shelf/compare-1.0.0/Cargo.toml";
    stage.replace(compare, "\"2.6\"", &wish("\"2.6\"", "fast"));
    stage.replace("dbmgmt/Cargo.toml", "\"2.9\"", &wish("\"2.9\"", "small"));
    stage.run("cargo tree --package dbmgmt --format {p}:{f}");
}
// ANCHOR_END: main
