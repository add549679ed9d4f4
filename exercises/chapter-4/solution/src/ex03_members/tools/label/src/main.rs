//! Prints a label for a shelf.

fn main() {
    println!("{}", label("apple"));
}

fn label(name: &str) -> String {
    format!("[ {name} ]")
}

#[test]
fn a_label_has_a_frame() {
    assert_eq!(label("plum"), "[ plum ]");
}
