use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut shop = Stage::of("rooted");
    meant(&shop, "at the root, which is a package", "");
    meant(&shop, "at the root, with -p", "-p till");
    meant(&shop, "at the root, with --workspace", "--workspace");
    shop.enter("stock");
    meant(&shop, "in the folder stock", "");
    meant(&shop, "in the folder stock, with --workspace", "--workspace");

    shop.enter("..");
    shop.append("Cargo.toml", "default-members = [\".\", \"stock\"]\n");
    meant(&shop, "at the root, with default-members", "");

    let union = Stage::of("union");
    meant(&union, "at the root, which is no package", "");
}

/// Prints which packages are tested by `cargo test`.
fn meant(stage: &Stage, place: &str, option: &str) {
    let units = stage.units(&format!("test --no-run {option}"));
    let tests = units.iter().filter(|unit| unit.is_test);
    let names: Vec<_> = tests.map(|unit| unit.name.as_str()).collect();
    println!("{place:<38}{}", names.join(", "));
}
// ANCHOR_END: main
