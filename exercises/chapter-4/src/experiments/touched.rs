use stage::Stage;

// ANCHOR: main
pub fn main() {
    let tower = Stage::of("tower");
    println!("at first: {}", rebuilt(&tower));
    println!("nothing changed: {}", rebuilt(&tower));
    for package in ["book", "page", "letter", "cover", "ink"] {
        let file = if package == "book" { "main.rs" } else { "lib.rs" };
        // A comment, which changes nothing that the program does.
        tower.append(&format!("{package}/src/{file}"), "// Read again.\n");
        println!("a comment in {package}: {}", rebuilt(&tower));
    }

    let page = tower.read("page/src/lib.rs");
    tower.write("page/src/lib.rs", &page);
    println!("page saved as it was: {}", rebuilt(&tower));
}

/// Builds, and counts what was compiled.
fn rebuilt(tower: &Stage) -> String {
    let mut units = tower.units("build --workspace");
    units.retain(|unit| !unit.is_fresh);
    let names: Vec<_> = units.iter().map(|unit| unit.name.as_str()).collect();
    format!("{} units {}", names.len(), names.join(" ")).trim_end().to_string()
}
// ANCHOR_END: main
