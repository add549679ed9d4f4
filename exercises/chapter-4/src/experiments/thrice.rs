use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut sketch = Stage::of("sketch");
    sketch.take_from_demo("doccli/src/main.rs");
    let on_dbmgmt = "\n[dependencies]\ndbmgmt = { path = \"../dbmgmt\" }\n";
    sketch.append("cmd/Cargo.toml", on_dbmgmt);
    sketch.append("doccli/Cargo.toml", on_dbmgmt);
    sketch.append("doccli/Cargo.toml", "cmd = { path = \"../cmd\" }\n");

    let mut times = 0;
    for package in ["dbmgmt", "cmd", "doccli"] {
        sketch.enter(package);
        let compiled = sketch.units("check");
        let compiled = compiled.iter().filter(|unit| !unit.is_fresh);
        let names: Vec<_> = compiled.map(|unit| unit.name.as_str()).collect();
        println!("cargo check in {package} compiles {}", names.join(" and "));
        times += names.iter().filter(|name| **name == "dbmgmt").count();
        sketch.enter("..");
    }
    println!("times that dbmgmt was compiled: {times}");
    sketch.find("Cargo.lock");
    sketch.find("target");
}
// ANCHOR_END: main
