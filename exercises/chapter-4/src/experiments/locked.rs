use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("inks");
    // A lock file in which 1.0.0 was chosen, some time ago.
    shop.run("cargo generate-lockfile --quiet");
    let lock = shop.read("Cargo.lock");
    let lock = lock.replace("\"ink\"\nversion = \"1.2.0\"", OLD);
    shop.write("Cargo.lock", &lock.replace(&"b".repeat(64), &"a".repeat(64)));
    shop.run("cargo run --quiet --locked");

    println!("# Cargo.toml asks for ink = \"1\"");
    shop.replace("Cargo.toml", "ink = \"1.0\"", "ink = \"1\"");
    shop.run("cargo run --quiet --locked");

    println!("# Cargo.toml asks for ink = \"1.1\"");
    shop.replace("Cargo.toml", "ink = \"1\"", "ink = \"1.1\"");
    shop.run("cargo run --quiet --locked");
    shop.status();
    shop.run("cargo check");
}

const OLD: &str = "\"ink\"\nversion = \"1.0.0\"";
// ANCHOR_END: main
