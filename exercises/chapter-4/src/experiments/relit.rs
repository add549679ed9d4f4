use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut dark = Stage::of("dark");
    dark.run("cargo run --quiet -p app");

    // The program takes one more package, which takes `paint` as it is.
    dark.append("app/Cargo.toml", "table = { path = \"../table\" }\n");
    dark.run("cargo run --quiet -p app");
    dark.run("cargo tree -p app -e features -i paint");
}
// ANCHOR_END: main
