use stage::Stage;

// ANCHOR: main
pub fn main() {
    // The demo itself, with its lock file and its crates.
    let mut demo = Stage::of_demo().with_crates();
    demo.run("cargo tree --invert unicase");

    let fork = "[package]\nname = \"unicase\"\nversion = \"2.10.1\"\n";
    demo.write("fork/unicase/Cargo.toml", fork);
    demo.write("fork/unicase/src/lib.rs", "");
    let patch = "\n[patch.crates-io]\nunicase = { path = \"fork/unicase\" }\n";
    demo.append("Cargo.toml", patch);
    demo.run("cargo tree --invert unicase");
    demo.run("cargo update unicase");
    demo.run("cargo tree --invert unicase");
}
// ANCHOR_END: main
