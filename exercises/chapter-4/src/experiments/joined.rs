use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut union = Stage::of("union");
    union.cat("Cargo.toml");
    let mut times = 0;
    for package in ["dbmgmt", "cmd", "doccli"] {
        union.enter(package);
        let compiled = union.units("check");
        let compiled = compiled.iter().filter(|unit| !unit.is_fresh);
        let names: Vec<_> = compiled.map(|unit| unit.name.as_str()).collect();
        println!("cargo check in {package} compiles {}", names.join(" and "));
        times += names.iter().filter(|name| **name == "dbmgmt").count();
        union.enter("..");
    }
    println!("times that dbmgmt was compiled: {times}");
    union.find("Cargo.lock");
    union.find("target");

    // In a workspace, a name may mean a member.
    let path = "cmd = { path = \"../cmd\" }\n";
    union.replace("doccli/Cargo.toml", path, "");
    union.run("cargo add cmd --package doccli");
    union.cat("doccli/Cargo.toml");
}
// ANCHOR_END: main
