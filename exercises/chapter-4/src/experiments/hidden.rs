use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("rooted");
    shop.run("cargo test");
    shop.status();
    // Compiled in silence: in which order, is a matter of chance.
    shop.cargo("test --no-run --workspace");
    shop.run("cargo test --workspace");
    shop.status();
}
// ANCHOR_END: main
