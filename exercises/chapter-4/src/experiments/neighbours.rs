use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("targets");
    shop.replace("src/main.rs", "shop::total", "crate::total");
    shop.cat("src/main.rs");
    shop.run("cargo check");
}
// ANCHOR_END: main
