//! Writes a report into a file, where colours would be in the way.

fn main() {
    println!("{}", report::line("apples", 12));
}

#[test]
fn a_log_has_no_colour() {
    assert_eq!(report::line("plums", 7), "plums: 7");
}
