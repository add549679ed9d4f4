use chapter_4::ex06_one_version::PROJECT;
use stage::Stage;
use std::fs;

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn there_is_one_ink() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    assert_eq!(metadata.versions("ink"), ["2.0.0"], "the versions of `ink`");
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn all_three_use_it() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    for name in ["shop", "stamp", "label"] {
        let uses = &metadata.package(name).uses;
        assert!(
            uses.contains(&"ink 2.0.0".to_string()),
            "`{name}` uses {}, and not ink 2.0.0",
            uses.join(", ")
        );
    }
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn the_older_ink_satisfies_nobody() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    for name in ["shop", "stamp"] {
        let ink = metadata.package(name).dependency("ink");
        let asked = &ink.expect("it declares `ink`").requirement;
        assert!(
            asked.starts_with("^2"),
            "`{name}` asks for `{asked}`, and not for the range of 2.0"
        );
    }
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn the_older_label_does_not_satisfy_the_shop() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("tree --quiet");
    let tree = said.expect("with all versions on the shelf, cargo finds none");
    assert!(tree.contains("label v1.1.0"), "the `label` that is used:\n{tree}");

    let stage = Stage::of_folder(PROJECT);
    fs::remove_dir_all(stage.path("shelf/label-1.1.0")).expect("it is a copy");
    let said = stage.cargo("tree --quiet");
    assert!(
        !said.success,
        "if label 1.0.0 is all there is, cargo takes it and two `ink`:\n{}",
        said.text
    );
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn the_inks_go_from_one_to_the_other() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("run --quiet").expect("`cargo run` fails");
    let lines = "apples in blue-yellow\nplums in violet\n";
    assert_eq!(said, lines, "what the program prints");
}
