use chapter_4::ex05_patch::PROJECT;
use stage::{Metadata, Stage};

/// The folders of all packages that are called `money`.
fn folders_of_money(metadata: &Metadata) -> Vec<&str> {
    let money = metadata.packages.iter().filter(|it| it.name == "money");
    money.map(|it| it.folder.as_deref().unwrap_or("outside")).collect()
}

#[test]
#[cfg_attr(open = "ex05_patch", ignore = "open")]
fn there_is_one_money_and_it_is_the_fork() {
    let stage = Stage::of_folder(PROJECT);
    let metadata = stage.metadata();
    assert_eq!(
        folders_of_money(&metadata),
        ["fork/money"],
        "the folders of all that is called `money`; `cargo tree` says:\n{}",
        stage.cargo("tree").text
    );
}

#[test]
#[cfg_attr(open = "ex05_patch", ignore = "open")]
fn the_next_version_of_the_fork_takes_its_place_too() {
    let stage = Stage::of_folder(PROJECT);
    let manifest = stage.read("fork/money/Cargo.toml");
    let version = manifest.lines().find(|line| line.starts_with("version"));
    let version = version.expect("the fork has a version");
    let next = manifest.replace(version, "version = \"1.2.99\"");
    stage.write("fork/money/Cargo.toml", &next);
    let metadata = stage.metadata();
    let folders = folders_of_money(&metadata);
    assert_eq!(folders, ["fork/money"], "the folders, with a fork 1.2.99");
}

#[test]
#[cfg_attr(open = "ex05_patch", ignore = "open")]
fn the_manifests_say_it_and_no_configuration() {
    let stage = Stage::of_folder(PROJECT);
    // As it was at first: all that is committed with the manifests.
    let config = "[source.crates-io]\nreplace-with = \"shelf\"\n\n\
                  [source.shelf]\ndirectory = \"shelf\"\n";
    stage.write(".cargo/config.toml", config);
    let metadata = stage.metadata();
    let folders = folders_of_money(&metadata);
    assert_eq!(folders, ["fork/money"], "without lines of yours in config.toml");
}

#[test]
#[cfg_attr(open = "ex05_patch", ignore = "open")]
fn all_three_use_it_and_ask_for_what_they_asked_for() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    let money = metadata.package("money");
    assert_eq!(money.folder.as_deref(), Some("fork/money"), "the folder of `money`");
    let used = format!("money {}", money.version);
    for name in ["till", "tax", "receipt"] {
        let package = metadata.package(name);
        let asked = package.dependency("money").expect("it declares `money`");
        assert_eq!(asked.requirement, "^1.2", "what `{name}` asks for");
        assert_eq!(asked.path, None, "`{name}` asks crates.io, and no folder");
        assert!(package.uses.contains(&used), "`{name}` does not use {used}");
    }
}

#[test]
#[cfg_attr(open = "ex05_patch", ignore = "open")]
fn cargo_warns_of_nothing() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("check --package tax").expect("`tax` does not compile");
    assert!(!said.contains("warning"), "cargo warns:\n{said}");
}

#[test]
#[cfg_attr(open = "ex05_patch", ignore = "open")]
fn the_fork_has_the_features_that_are_asked_for() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    let money = metadata.package("money");
    assert_eq!(money.folder.as_deref(), Some("fork/money"), "the folder of `money`");
    assert_eq!(money.features, ["signs"], "the features that `receipt` switches on");
}

#[test]
#[cfg_attr(open = "ex05_patch", ignore = "open")]
fn the_till_writes_five_cents_correctly() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("run --quiet").expect("`cargo run` fails");
    let lines = "-0.05\ndeposit: -0.05\ntax: -0.01\n";
    assert_eq!(said, lines, "what the program prints");
}
