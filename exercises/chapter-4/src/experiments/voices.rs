use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut loud = Stage::of("loud");
    loud.run("cargo test -p b");
    loud.status();
    // Compiled in silence: in which order, is a matter of chance.
    loud.cargo("test --no-run --workspace");
    loud.run("cargo test --workspace");
    loud.status();
}
// ANCHOR_END: main
