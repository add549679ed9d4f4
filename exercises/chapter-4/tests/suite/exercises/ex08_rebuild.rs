use chapter_4::ex08_rebuild::PROJECT;
use stage::Stage;

/// What is compiled by `command` after `old` became `new` in a file.
#[track_caller]
fn rebuilt(command: &str, file: &str, old: &str, new: &str) -> Vec<String> {
    let stage = Stage::of_folder(PROJECT);
    let members = stage.members();
    assert!(members.member_names().contains(&"prices"), "`prices` is no member");
    stage.units(command);
    stage.replace(file, old, new);
    let units = stage.units(command).into_iter().filter(|unit| !unit.is_fresh);
    units.map(|unit| unit.name).collect()
}

#[test]
#[cfg_attr(open = "ex08_rebuild", ignore = "open")]
fn a_new_price_rebuilds_two() {
    let rebuilt = rebuilt("check", "prices/src/lib.rs", "4500", "4600");
    assert_eq!(rebuilt, ["prices", "shop"], "built again after a new price");
}

#[test]
#[cfg_attr(open = "ex08_rebuild", ignore = "open")]
fn a_new_price_rebuilds_no_tests_of_others() {
    let command = "check --workspace --tests";
    let mut rebuilt = rebuilt(command, "prices/src/lib.rs", "4500", "4600");
    rebuilt.dedup();
    assert_eq!(rebuilt, ["prices", "shop"], "built again, with tests");
}

#[test]
#[cfg_attr(open = "ex08_rebuild", ignore = "open")]
fn the_program_alone_declares_the_prices() {
    let metadata = Stage::of_folder(PROJECT).members();
    let declared = |name: &str| metadata.package(name).declared();
    let none: [&str; 0] = [];
    assert_eq!(declared("prices"), ["money"], "what `prices` declares");
    assert_eq!(declared("money"), none, "what `money` declares");
    assert_eq!(declared("mail"), ["money"], "what `mail` declares");
    assert_eq!(declared("cart"), ["money"], "what `cart` declares");
    // On another system, or with another feature, these would be rebuilt too.
    let names_them = |it: &String| it.starts_with("prices");
    let till = declared("till");
    assert!(!till.iter().any(names_them), "`till` declares {}", till.join(", "));
}

#[test]
#[cfg_attr(open = "ex08_rebuild", ignore = "open")]
fn a_new_price_arrives() {
    let stage = Stage::of_folder(PROJECT);
    let said = stage.cargo("run --quiet").expect("`cargo run` fails");
    assert_eq!(said, "Your order: 210.00\n", "what the program prints");
    stage.replace("prices/src/lib.rs", "4500", "4600");
    let said = stage.cargo("run --quiet").expect("`cargo run` fails");
    assert_eq!(said, "Your order: 212.00\n", "after the chair costs 46.00");
}

#[test]
#[cfg_attr(open = "ex08_rebuild", ignore = "open")]
fn the_others_are_packages_as_before() {
    let metadata = Stage::of_folder(PROJECT).members();
    let expected = ["cart", "mail", "money", "prices", "shop", "till"];
    assert_eq!(metadata.member_names(), expected, "the members");
    let file = "mail/src/lib.rs";
    let rebuilt = rebuilt("check", file, "Your order", "Dear customer");
    assert_eq!(rebuilt, ["mail", "shop", "till"], "built again after a new letter");
}

#[test]
#[cfg_attr(open = "ex08_rebuild", ignore = "open")]
fn the_cart_adds_up_prices_of_any_kind() {
    let stage = Stage::of_folder(PROJECT);
    stage.write("cart/tests/own.rs", OWN_PRICES);
    let said = stage.cargo("test --package cart --test own");
    let said = said.expect("the cart does not take this function");
    assert!(said.contains("1 passed"), "the test runs:\n{said}");
    assert!(!said.contains("prices v"), "`prices` was compiled for it:\n{said}");
}

const OWN_PRICES: &str = "
#[test] fn each_letter_costs_one_cent() {
    let price = |item: &str| Some(money::Cents(item.len() as u64));
    assert_eq!(cart::total(&[\"ab\", \"c\"], price), Some(money::Cents(3)));
    assert_eq!(cart::total(&[\"ab\"], |_| None), None);
}
";
