use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut sketch = Stage::of("sketch");
    sketch.cd("cmd");
    let on_dbmgmt =
        "\n[dependencies]\ndbmgmt = { path = \"../dbmgmt\", version = \"0.2\" }\n";
    sketch.append("Cargo.toml", on_dbmgmt);
    sketch.cat("Cargo.toml");
    sketch.cat("../dbmgmt/Cargo.toml");
    sketch.run("cargo check");

    // What the manifest over there says, decides.
    sketch.replace("../dbmgmt/Cargo.toml", "0.1.0", "0.2.7");
    sketch.cat("../dbmgmt/Cargo.toml");
    sketch.run("cargo check");

    // And to be published? A path alone is not enough for that.
    sketch.replace("Cargo.toml", ", version = \"0.2\"", "");
    sketch.run("cargo package --quiet --allow-dirty --no-verify");
}
// ANCHOR_END: main
