use chapter_4::ex00_warm_up::PROJECT;
use stage::Stage;

#[test]
fn is_one_package_with_one_program() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    assert_eq!(metadata.member_names(), ["greeting"], "the packages");
    let package = metadata.package("greeting");
    assert_eq!(package.version, "0.1.0", "its version");
    assert!(package.has_target("bin", "greeting"), "it has a program");
}
