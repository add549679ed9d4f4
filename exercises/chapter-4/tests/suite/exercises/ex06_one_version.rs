use chapter_4::ex06_one_version::PROJECT;
use stage::Stage;

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

/// Which version of `name` cargo takes for what `package` asks for, if these are all
/// there is; `None` if it accepts none of them.
#[track_caller]
fn chosen(package: &str, name: &str, versions: &[&str]) -> Option<String> {
    let metadata = Stage::of_folder(PROJECT).metadata();
    let asked = metadata.package(package).dependency(name);
    let asked = &asked.unwrap_or_else(|| panic!("`{package}` has no `{name}`"));
    let manifest = |name: &str, version: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"{version}\"\n")
    };

    let stage = Stage::empty("asks");
    let needs = format!("[dependencies]\n{name} = \"{}\"\n", asked.requirement);
    stage.write("Cargo.toml", &(manifest("asks", "0.1.0") + &needs));
    stage.write("src/lib.rs", "");
    let config = Stage::of_folder(PROJECT).read(".cargo/config.toml");
    stage.write(".cargo/config.toml", &config);
    for version in versions {
        let folder = format!("shelf/{name}-{version}");
        stage.write(&format!("{folder}/Cargo.toml"), &manifest(name, version));
        stage.write(&format!("{folder}/src/lib.rs"), "");
        let checksums = r#"{"files":{},"package":null}"#;
        stage.write(&format!("{folder}/.cargo-checksum.json"), checksums);
    }
    stage.cargo("generate-lockfile").success.then(|| {
        let metadata = stage.metadata();
        metadata.package(name).version.clone()
    })
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn the_older_ink_satisfies_nobody() {
    for package in ["shop", "stamp"] {
        let ink = chosen(package, "ink", &["1.4.0"]);
        assert_eq!(ink, None, "`{package}` is content with an ink 1.4.0");
    }
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn a_corrected_ink_is_taken_and_another_one_is_not() {
    for package in ["stamp", "shop"] {
        let ink = chosen(package, "ink", &["2.0.0", "2.0.7", "3.0.0"]);
        assert_eq!(
            ink.as_deref(),
            Some("2.0.7"),
            "of these, the ink of `{package}`"
        );
    }
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn the_older_label_does_not_satisfy_the_shop() {
    let label = chosen("shop", "label", &["1.0.0"]);
    assert_eq!(label, None, "label 1.0.0, which brings the older ink, is accepted");
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn a_corrected_label_is_taken_and_another_one_is_not() {
    let label = chosen("shop", "label", &["1.1.0", "1.1.7", "2.0.0"]);
    assert_eq!(label.as_deref(), Some("1.1.7"), "of these, the shop's label");
}

#[test]
#[cfg_attr(open = "ex06_one_version", ignore = "open")]
fn the_inks_go_from_one_to_the_other() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("run --quiet").expect("`cargo run` fails");
    let lines = "apples in blue-yellow\nplums in violet\n";
    assert_eq!(said, lines, "what the program prints");
}
