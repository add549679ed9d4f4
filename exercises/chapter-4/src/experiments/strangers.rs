use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut sketch = Stage::of("sketch");
    sketch.take_from_demo("doccli/src/main.rs");
    sketch.tree();
    sketch.cd("doccli");
    sketch.run("cargo check");
}
// ANCHOR_END: main
