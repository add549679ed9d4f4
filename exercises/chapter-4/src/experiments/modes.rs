use stage::Stage;

// ANCHOR: main
pub fn main() {
    let tower = Stage::of("tower");
    for command in [
        "build",
        "check",
        "build",
        "check --all-targets",
        "test --no-run",
        "build --release",
        "build -p book",
    ] {
        let units = tower.units(command);
        let compiled = units.iter().filter(|unit| !unit.is_fresh).count();
        println!("cargo {command}: {compiled} compiled, {} in all", units.len());
    }
}
// ANCHOR_END: main
