use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut loud = Stage::of("loud");
    loud.run("cargo run -p b");

    // The same program, after all three packages have been built.
    loud.run("cargo build --quiet --workspace");
    loud.start("target/debug/b");

    // And now?
    loud.run("cargo run -p b");
}
// ANCHOR_END: main
