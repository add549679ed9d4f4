use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("inks");
    shop.run("cargo run --quiet");
    let lock = shop.read("Cargo.lock");
    let of_ink = lock.split("\n\n").find(|part| part.contains("\"ink\"\nv"));
    println!("# in Cargo.lock:\n{}", of_ink.expect("it is locked"));

    println!("# crates.io has other bytes under the same name and version");
    let file = "shelf/ink-1.2.0/.cargo-checksum.json";
    shop.replace(file, &"b".repeat(64), &"f".repeat(64));
    shop.run("cargo run --quiet");
    shop.status();
}
// ANCHOR_END: main
