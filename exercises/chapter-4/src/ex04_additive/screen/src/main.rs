//! Shows a report on a terminal.

fn main() {
    println!("{}", report::in_colour("apples", 12));
}

#[test]
fn a_screen_has_colour() {
    assert!(report::in_colour("plums", 7).contains("plums: 7"));
}
