use stage::Stage;

// ANCHOR: main
pub fn main() {
    let mut untidy = Stage::of("untidy");
    untidy.cat("src/lib.rs");
    untidy.run("cargo check --quiet");
    untidy.status();
    untidy.run("cargo clippy");
    untidy.status();
    untidy.run("cargo clippy --quiet -- -D warnings");
    untidy.status();
    untidy.run("cargo fmt --check");
    untidy.status();
    untidy.run("cargo fmt");
    untidy.cat("src/lib.rs");
}
// ANCHOR_END: main
