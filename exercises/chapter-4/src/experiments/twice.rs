use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("inks");
    shop.replace("Cargo.toml", "ink = \"1.0\"", "ink = \"2.0\"");
    shop.run("cargo tree");
    shop.run("cargo tree --duplicates");
    shop.run("cargo check");
}
// ANCHOR_END: main
