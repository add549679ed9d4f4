use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("rooted");
    shop.run("cargo test");
    shop.status();
    shop.run("cargo test --workspace");
    shop.status();
}
// ANCHOR_END: main
