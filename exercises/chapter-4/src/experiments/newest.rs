use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("inks");
    shop.cat("Cargo.toml");
    shop.run("cargo run --quiet");

    println!("# ink 1.3.0 is published");
    for file in ["Cargo.toml", "src/lib.rs", ".cargo-checksum.json"] {
        let text = shop.read(&format!("shelf/ink-1.2.0/{file}"));
        let text = text.replace("1.2.0", "1.3.0");
        shop.write(&format!("shelf/ink-1.3.0/{file}"), &text);
    }
    shop.run("cargo run --quiet");
    shop.run("cargo update");
    shop.run("cargo run --quiet");
}
// ANCHOR_END: main
