use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut union = Stage::of("union");
    // The list of members becomes shorter.
    union.replace("Cargo.toml", "\"cmd\", \"dbmgmt\", \"doccli\"", "\"doccli\"");
    union.cat("Cargo.toml");
    println!("members: {}", union.members().member_names().join(", "));

    // A fourth package: nobody uses it, and the list does not name it.
    union.write(
        "notes/Cargo.toml",
        "[package]\nname = \"notes\"\nedition = \"2024\"\n",
    );
    union.write("notes/src/lib.rs", "");
    println!("members: {}", union.members().member_names().join(", "));
    union.cd("notes");
    union.run("cargo check");

    // Who is excluded stays outside, and is built and locked for those who use it.
    let mut union = Stage::of("union");
    let list = "members = [\"cmd\", \"dbmgmt\", \"doccli\"]";
    let other = "members = [\"doccli\"]\nexclude = [\"cmd\"]";
    union.replace("Cargo.toml", list, other);
    union.cat("Cargo.toml");
    println!("members: {}", union.members().member_names().join(", "));
    union.run("cargo check");
    let is_locked = union.read("Cargo.lock").contains("name = \"cmd\"");
    println!("cmd is in Cargo.lock: {is_locked}");
}
// ANCHOR_END: main
