use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("targets");
    shop.tree();
    shop.cat("Cargo.toml");
    shop.run("cargo test");
}
// ANCHOR_END: main
