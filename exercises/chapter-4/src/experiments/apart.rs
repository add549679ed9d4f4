use stage::Stage;

// ANCHOR: main
pub fn main() {
    for section in
        ["build-dependencies", "dev-dependencies", "target.none.dependencies"]
    {
        for resolver in ["1", "2", "3"] {
            let stage = Stage::of("quiet");
            stage.replace("Cargo.toml", "\"3\"", &format!("\"{resolver}\""));
            let wish = "a = { path = \"a\", features = [\"loud\"] }";
            stage.append("Cargo.toml", &format!("\n[{section}]\n{wish}\n"));
            let said = stage.cargo("run --quiet").expect("the program fails");
            print!("{section:<26}resolver {resolver}: {said}");
        }
    }
}
// ANCHOR_END: main
