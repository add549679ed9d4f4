use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut stage = Stage::of("underneath");
    stage.run("cargo run --quiet");

    // The fork, named by its path where `dbmgmt` declares what it uses.
    let (old, new) = (r#""2.9""#, r#"{ path = "../fork/unicase" }"#);
    stage.replace("dbmgmt/Cargo.toml", old, new);
    stage.cat("dbmgmt/Cargo.toml");
    stage.run("cargo run --quiet");
    stage.run("cargo tree --package dbmgmt");
}
// ANCHOR_END: main
