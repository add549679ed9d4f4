use chapter_4::ex03_members::PROJECT;
use stage::Stage;

/// The packages that are to be tested.
const FIVE: [&str; 5] = ["label", "shop", "stock", "tax", "till"];

#[test]
#[cfg_attr(open = "ex03_members", ignore = "open")]
fn five_packages_are_members() {
    let metadata = Stage::of_folder(PROJECT).members();
    assert_eq!(metadata.member_names(), FIVE, "the members of the workspace");
}

#[test]
#[cfg_attr(open = "ex03_members", ignore = "open")]
fn a_command_without_options_means_all_of_them() {
    let metadata = Stage::of_folder(PROJECT).members();
    let meant = metadata.members().filter(|package| package.is_default);
    let names: Vec<_> = meant.map(|package| package.name.as_str()).collect();
    assert_eq!(names, FIVE, "whom a command at the root means without `-p`");
}

#[test]
#[cfg_attr(open = "ex03_members", ignore = "open")]
fn cargo_test_runs_five_tests() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("test").expect("`cargo test` fails");
    let count = said.matches(" ... ok\n").count();
    assert_eq!(count, 5, "how many tests `cargo test` runs:\n{said}");
}

#[test]
#[cfg_attr(open = "ex03_members", ignore = "open")]
fn the_version_is_written_once() {
    let stage = Stage::of_folder(PROJECT);
    let versions = || {
        let metadata = stage.members();
        let of = |it: &stage::Package| format!("{} {}", it.name, it.version);
        metadata.members().map(of).collect::<Vec<_>>()
    };
    assert_eq!(versions(), FIVE.map(|name| format!("{name} 0.3.0")), "the versions");

    // Whoever has a 0.3.0 of its own keeps it.
    let manifest = stage.read("Cargo.toml");
    stage.write("Cargo.toml", &with_next_version(&manifest));
    let expected = FIVE.map(|name| format!("{name} 0.4.0"));
    assert_eq!(versions(), expected, "after the workspace's 0.3.0 became 0.4.0");
}

/// The root's manifest with 0.4.0 where the workspace's version is written.
fn with_next_version(manifest: &str) -> String {
    let at = manifest.find("[workspace.package]").unwrap_or(0);
    let (before, after) = manifest.split_at(at);
    let is_version = |line: &&str| line.contains("0.3.0") && !line.starts_with('#');
    let line = after.lines().find(is_version).expect("the workspace has no 0.3.0");
    format!("{before}{}", after.replacen(line, &line.replace("0.3.0", "0.4.0"), 1))
}

#[test]
#[cfg_attr(open = "ex03_members", ignore = "open")]
fn the_attic_is_a_world_of_its_own() {
    let mut stage = Stage::of_folder(PROJECT);
    let names = stage.members();
    assert!(names.member_names().contains(&"label"), "`label` is a member");
    stage.enter("tools/attic");
    let attic = stage.members();
    assert_eq!(attic.workspace_root, "tools/attic", "the workspace of `attic`");
}

#[test]
#[cfg_attr(open = "ex03_members", ignore = "open")]
fn nobody_got_a_new_dependency() {
    let metadata = Stage::of_folder(PROJECT).members();
    assert_eq!(metadata.member_names(), FIVE, "the members of the workspace");
    let arrows = metadata.members().flat_map(|package| {
        let of = |to: &stage::Dependency| format!("{} -> {}", package.name, to.name);
        package.dependencies.iter().map(of).collect::<Vec<_>>()
    });
    let arrows: Vec<_> = arrows.collect();
    assert_eq!(arrows, ["shop -> till", "till -> stock"], "who depends on whom");
}
