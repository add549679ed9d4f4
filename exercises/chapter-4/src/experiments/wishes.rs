use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut loud = Stage::of("loud");
    // Down from `b`, as it is built alone.
    loud.run("cargo tree -e features -p b");
    // Up from `a`: which features does it have, and who asked for each?
    loud.run("cargo tree -e features --workspace -i a");
}
// ANCHOR_END: main
