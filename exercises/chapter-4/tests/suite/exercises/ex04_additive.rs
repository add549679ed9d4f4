use chapter_4::ex04_additive::PROJECT;
use stage::Stage;

/// The names of all crates that a command compiles.
#[track_caller]
fn compiled(command: &str) -> Vec<String> {
    let units = Stage::of_folder(PROJECT).units(command);
    units.into_iter().map(|unit| unit.name).collect()
}

#[test]
#[cfg_attr(open = "ex04_additive", ignore = "open")]
fn who_asks_for_nothing_gets_colours() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("run --quiet -p screen");
    let said = said.expect("`screen`, built alone, has no colours");
    assert_eq!(said, "\u{1b}[32mapples: 12\u{1b}[0m\n", "what `screen` prints");
}

#[test]
#[cfg_attr(open = "ex04_additive", ignore = "open")]
fn the_log_is_built_without_paint() {
    assert_eq!(
        compiled("check -p log"),
        ["log", "report"],
        "compiled for `log` alone"
    );
}

#[test]
#[cfg_attr(open = "ex04_additive", ignore = "open")]
fn together_report_has_colours_for_both() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    let members = metadata.member_names();
    assert_eq!(members, ["log", "paint", "report", "screen"], "the members");
    let features = &metadata.package("report").features;
    assert!(features.contains(&"colour".into()), "`report` has no feature `colour`");
}

#[test]
#[cfg_attr(open = "ex04_additive", ignore = "open")]
fn the_manifests_say_this_and_no_more() {
    let metadata = Stage::of_folder(PROJECT).members();
    let (report, log) = (metadata.package("report"), metadata.package("log"));
    let features = &report.declared_features;
    assert_eq!(*features, ["colour", "default"], "the features of `report`");
    assert_eq!(report.declared(), ["paint (optional)"], "what `report` declares");
    assert_eq!(log.declared(), ["report"], "what `log` declares, for tests too");
}

#[test]
#[cfg_attr(open = "ex04_additive", ignore = "open")]
fn all_tests_pass_together() {
    let stage = Stage::of_folder(PROJECT);
    let said =
        stage.cargo("test --workspace").expect("`cargo test --workspace` fails");
    let count = said.matches(" ... ok\n").count();
    assert_eq!(count, 3, "how many tests it runs:\n{said}");
}

#[test]
#[cfg_attr(open = "ex04_additive", ignore = "open")]
fn report_is_whole_with_each_choice_of_features() {
    let none = compiled("check -p report --no-default-features");
    assert_eq!(none, ["report"], "compiled with no feature");
    let all = compiled("check -p report --all-features");
    assert_eq!(all, ["paint", "report"], "compiled with all features");
    let one = compiled("check -p report --no-default-features --features colour");
    assert_eq!(one, ["paint", "report"], "compiled with the feature `colour`");
}
