use stage::Stage;

// ANCHOR: main
pub fn main() {
    let shop = Stage::of("targets");
    shop.cat("Cargo.toml");
    shop.tree();

    // What cargo says about the package, for programs: `cargo metadata --no-deps`.
    let metadata = shop.members();
    let targets = &metadata.package("shop").targets;
    for target in targets {
        println!("{:<8} {:<8} {}", target.kind, target.name, target.file);
    }
    println!("crates: {}", targets.len());

    let compiled = shop.units("test --no-run");
    println!("crates that cargo test compiles: {}", compiled.len());
}
// ANCHOR_END: main
