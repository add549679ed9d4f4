use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut house = Stage::of("house");
    for package in house.members().members() {
        println!("{} {}", package.name, package.version);
    }
    house.run("cargo check");

    // Now `till` asks for the workspace's lints.
    house.append("till/Cargo.toml", "\n[lints]\nworkspace = true\n");
    house.run("cargo check");
}
// ANCHOR_END: main
