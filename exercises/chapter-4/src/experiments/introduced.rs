use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut sketch = Stage::of("sketch");
    sketch.take_from_demo("doccli/src/main.rs");

    // The first introduction: `doccli` gets to know `cmd`.
    sketch.cd("doccli");
    sketch.run("cargo add --path ../cmd");
    sketch.run("cargo check");

    // The second: `cmd` gets to know `dbmgmt`.
    sketch.cd("../cmd");
    sketch.run("cargo add --path ../dbmgmt");
    sketch.cd("../doccli");
    sketch.run("cargo check");

    // The third: `doccli` itself gets to know `dbmgmt`.
    sketch.run("cargo add --path ../dbmgmt");
    sketch.cat("Cargo.toml");
    sketch.run("cargo run");
}
// ANCHOR_END: main
