use chapter_4::ex07_vendored::PROJECT;
use stage::Stage;

/// A copy of the project with other versions in its `vendor`.
fn with_versions(beads: &str, clasp: &str) -> Stage {
    let stage = Stage::of_folder(PROJECT);
    stage.replace("vendor/beads/Cargo.toml", "1.4.2", beads);
    stage.replace("vendor/clasp/Cargo.toml", "0.3.0", clasp);
    stage
}

#[test]
#[cfg_attr(open = "ex07_vendored", ignore = "open")]
fn it_builds_from_vendor() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("run --quiet").expect("`cargo run` fails");
    assert_eq!(said, "<*-*-*>\n", "what the program prints");
}

#[test]
#[cfg_attr(open = "ex07_vendored", ignore = "open")]
fn both_are_still_crates_of_the_registry() {
    let stage = Stage::of_folder(PROJECT);
    let metadata = stage.metadata();
    let uses = &metadata.package("necklace").uses;
    assert_eq!(*uses, ["beads 1.4.2", "clasp 0.3.0"], "what `necklace` uses");
    let lock = stage.read("Cargo.lock");
    let count =
        lock.matches("source = \"registry+https://github.com/rust-lang/").count();
    assert_eq!(count, 2, "packages of crates.io in the lock file:\n{lock}");
}

#[test]
#[cfg_attr(open = "ex07_vendored", ignore = "open")]
fn the_manifest_accepts_later_versions() {
    let later = with_versions("1.99.0", "0.3.99").metadata();
    let uses = &later.package("necklace").uses;
    let expected = ["beads 1.99.0", "clasp 0.3.99"];
    assert_eq!(*uses, expected, "with later versions in `vendor`");
}

#[test]
#[cfg_attr(open = "ex07_vendored", ignore = "open")]
fn the_manifest_refuses_what_may_not_work() {
    let fitting = with_versions("1.4.2", "0.3.0").metadata();
    assert_eq!(fitting.versions("beads"), ["1.4.2"], "what is in `vendor`");
    for (beads, clasp, why) in [
        ("1.3.9", "0.3.0", "`beads` 1.3.9 has no `string_of`"),
        ("2.0.0", "0.3.0", "`beads` 2.0.0 may be another crate altogether"),
        ("1.4.2", "0.2.9", "`clasp` 0.2.9 may be another crate altogether"),
        ("1.4.2", "0.4.0", "`clasp` 0.4.0 may be another crate altogether"),
    ] {
        let said = with_versions(beads, clasp).cargo("metadata --format-version 1");
        assert!(!said.success, "{why}, and the manifest accepts it");
    }
}

#[test]
#[cfg_attr(open = "ex07_vendored", ignore = "open")]
fn a_changed_byte_is_noticed() {
    let stage = Stage::of_folder(PROJECT);
    let versions = stage.metadata();
    assert_eq!(versions.versions("beads"), ["1.4.2"], "what is in `vendor`");
    stage.replace("vendor/beads/src/lib.rs", "join(\"-\")", "join(\"~\")");
    let said = stage.cargo("check");
    assert!(!said.success, "a file below `vendor` was changed, and it was compiled");
    assert!(said.text.contains("checksum"), "another error:\n{}", said.reason());
}
