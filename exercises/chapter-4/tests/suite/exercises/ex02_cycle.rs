use chapter_4::ex02_cycle::PROJECT;
use stage::{Metadata, Stage};

/// What cargo says about the program and all that it uses.
#[track_caller]
fn metadata() -> Metadata {
    let mut stage = Stage::of_folder(PROJECT);
    stage.enter("app");
    stage.metadata()
}

#[test]
#[cfg_attr(open = "ex02_cycle", ignore = "open")]
fn the_program_has_four_packages() {
    let metadata = metadata();
    let names: Vec<_> =
        metadata.packages.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        names,
        ["app", "mail", "notice", "orders"],
        "the packages of the program"
    );
}

#[test]
#[cfg_attr(open = "ex02_cycle", ignore = "open")]
fn orders_and_mail_meet_in_notice() {
    let metadata = metadata();
    let declared = |name: &str| metadata.package(name).declared();
    let none: [&str; 0] = [];
    assert_eq!(declared("notice"), none, "what `notice` declares");
    assert_eq!(declared("orders"), ["notice"], "what `orders` declares");
    assert_eq!(declared("mail"), ["notice"], "what `mail` declares");
}

#[test]
#[cfg_attr(open = "ex02_cycle", ignore = "open")]
fn the_program_depends_on_what_it_names() {
    let metadata = metadata();
    let declared = metadata.package("app").declared();
    assert_eq!(declared, ["mail", "orders"], "what `app` declares");
}

#[test]
#[cfg_attr(open = "ex02_cycle", ignore = "open")]
fn orders_are_tested_without_mail() {
    let mut stage = Stage::of_folder(PROJECT);
    stage.enter("orders");
    let said = stage
        .cargo("test --lib")
        .expect("`cargo test` in the folder `orders` fails");
    assert!(said.contains("1 passed"), "its test runs:\n{said}");
    assert!(!said.contains("mail"), "`mail` was compiled for it:\n{said}");
}

#[test]
#[cfg_attr(open = "ex02_cycle", ignore = "open")]
fn the_program_sends_its_letter() {
    let mut stage = Stage::of_folder(PROJECT);
    stage.enter("app");
    let said =
        stage.cargo("run --quiet").expect("`cargo run` in the folder `app` fails");
    assert_eq!(said, "Dear customer, complete: two chairs.\n", "what it prints");
}
