use chapter_4::ex01_split::PROJECT;
use stage::Stage;

#[test]
#[cfg_attr(open = "ex01_split", ignore = "open")]
fn stock_is_a_package_of_its_own() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    let stock = metadata.package("stock");
    assert_eq!(stock.folder.as_deref(), Some("stock"), "the folder of `stock`");
    assert!(stock.has_target("lib", "stock"), "`stock` has a library");
}

#[test]
#[cfg_attr(open = "ex01_split", ignore = "open")]
fn shop_keeps_the_program_alone() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    let shop = metadata.package("shop");
    let targets: Vec<_> =
        shop.targets.iter().map(|it| (it.kind.as_str(), it.name.as_str())).collect();
    assert_eq!(targets, [("bin", "shop")], "the targets of `shop`");
}

#[test]
#[cfg_attr(open = "ex01_split", ignore = "open")]
fn shop_depends_on_stock_and_paint() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    let shop = metadata.package("shop");
    assert_eq!(shop.declared(), ["paint", "stock"], "what `shop` declares");
    assert_eq!(shop.uses, ["paint 1.2.0", "stock 0.1.0"], "what `shop` uses");
}

#[test]
#[cfg_attr(open = "ex01_split", ignore = "open")]
fn stock_depends_on_nothing() {
    let metadata = Stage::of_folder(PROJECT).metadata();
    let none: [&str; 0] = [];
    let declared = metadata.package("stock").declared();
    assert_eq!(declared, none, "what `stock` declares, for tests too");
}

#[test]
#[cfg_attr(open = "ex01_split", ignore = "open")]
fn stock_is_built_and_tested_alone() {
    let mut stage = Stage::of_folder(PROJECT);
    stage.enter("stock");
    let said =
        stage.cargo("test").expect("`cargo test` in the folder `stock` fails");
    assert!(said.contains("1 passed"), "its test runs:\n{said}");
}

#[test]
#[cfg_attr(open = "ex01_split", ignore = "open")]
fn the_program_prints_what_it_printed_before() {
    let stage = Stage::of_folder(PROJECT);
    assert_eq!(stage.metadata().versions("stock"), ["0.1.0"], "the package `stock`");
    let said = stage.cargo("run --quiet").expect("`cargo run` fails");
    assert_eq!(said, "| 12 apples, 7 plums |\n", "what the program prints");
}
