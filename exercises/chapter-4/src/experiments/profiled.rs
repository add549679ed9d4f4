use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut house = Stage::of("house");
    let program =
        "fn main() {\n    println!(\"checks: {}\", cfg!(debug_assertions));\n}\n";
    house.write("till/src/main.rs", program);
    house.append("till/Cargo.toml", "\n[profile.dev]\ndebug-assertions = false\n");
    house.run("cargo run");

    // The same two lines in the manifest of the workspace.
    house.replace(
        "till/Cargo.toml",
        "\n[profile.dev]\ndebug-assertions = false\n",
        "",
    );
    house.append("Cargo.toml", "\n[profile.dev]\ndebug-assertions = false\n");
    house.run("cargo run");
}
// ANCHOR_END: main
